package io.github.uploadsim.dialect.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason is told in the gateway's shape; the table is the family's error matrix. */
class PrintErrorsTest {

  private static final String[] FACTS = {"first", "second"};

  private final Print print = Print.live();

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, 401, InvalidAuthenticationToken, ''",
    "BEARER_FORBIDDEN, 401, unauthenticated, ''",
    "URL_TOKEN_WRONG, 401, unauthenticated, ''",
    "APP_ONLY_TOKEN, 403, UnknownError, ''",
    "ITEM_NOT_FOUND, 404, itemNotFound, ''",
    "NOT_BOUND, 404, UnknownError, ''",
    "METHOD_NOT_ALLOWED, 405, notAllowed, ''",
    "BODY_EMPTY, 400, BadRequest, ''",
    "BODY_UNREADABLE, 400, BadRequest, ''",
    "MEMBER_MISSING, 400, invalidRequest, ''",
    "MEMBER_INVALID, 400, invalidRequest, ''",
    "FILE_TOO_SMALL, 400, invalidRequest, ''",
    "SESSION_OPEN_ALREADY, 409, nameAlreadyExists, ''",
    "FILE_TOO_LARGE, 413, RequestEntityTooLarge, ''",
    "REQUEST_TOO_LARGE, 413, RequestEntityTooLarge, ''",
    "NOT_A_FILE, 405, ErrorAttachmentSessionIsSupportedOnlyForFileAttachments, ''",
    "LENGTH_MISSING, 411, invalidRequest, ''",
    "RANGE_UNREADABLE, 400, invalidRequest, ''",
    "LENGTH_MISMATCH, 400, invalidRequest, ''",
    "FRAGMENT_TOO_LARGE, 413, RequestEntityTooLarge, maxFragmentLengthExceeded",
    "TOTAL_MISMATCH, 400, invalidRequest, fragmentLengthMismatch",
    "OUT_OF_ORDER, 416, invalidRange, fragmentOutOfOrder",
    "OVERLAP, 416, invalidRange, fragmentOverlap",
    "SESSION_NOT_FOUND, 404, itemNotFound, ''",
    "SESSION_EXPIRED, 404, itemNotFound, ''",
    "URL_TOKEN_EXPIRED, 401, InvalidAuthenticationToken, ''",
    "SESSION_INCOMPLETE, 400, invalidRequest, ''",
    "WRITTEN_MEANWHILE, 416, invalidRange, fragmentOverlap",
    "FRAGMENT_OFF_GRID, 400, invalidRequest, ''",
    "ASSEMBLY_FAILED, 500, generalException, ''",
    "TOO_MANY_AT_ONCE, 429, TooManyRequests, 429",
    "TOO_MUCH_IN_A_TIME, 429, TooManyRequests, 429",
    "NAME_TAKEN, 409, nameAlreadyExists, ''",
    "NAME_MISSING, 400, invalidRequest, ''",
    "ITEM_DIFFERS, 412, ErrorIrresolvableConflict, ''",
    "ITEM_CHANGED, 409, nameAlreadyExists, ''",
    "NO_ROOM, 507, quotaLimitReached, ''",
    "LOCKED, 423, notAllowed, resourceLocked",
  })
  void aReasonHasItsStatusAndCode(Reason reason, int status, String code, String inner) {
    Reply reply = refuse(reason);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Tellings.error(reply)).containsEntry("code", code);
    assertThat(Tellings.inner(reply, "innerError").getOrDefault("code", "")).isEqualTo(inner);
  }

  @Test
  void theTableLeavesNoReasonOut() throws NoSuchMethodException {
    String[] rows =
        PrintErrorsTest.class
            .getDeclaredMethod(
                "aReasonHasItsStatusAndCode", Reason.class, int.class, String.class, String.class)
            .getAnnotation(CsvSource.class)
            .value();

    assertThat(rows)
        .extracting(row -> Reason.valueOf(row.substring(0, row.indexOf(','))))
        .containsExactlyInAnyOrder(Reason.values());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsToldInTheShapeOfAnError(Reason reason) {
    Reply reply = refuse(reason);

    assertThat(reply.status()).isBetween(400, 507);
    assertThat(reply.headers().first("Content-Type")).contains("application/json");
    assertThat(Tellings.error(reply)).containsOnlyKeys("code", "message", "innerError");
    assertThat(Tellings.error(reply).get("message")).asString().doesNotContain("%s", "null");
    assertThat(Tellings.inner(reply, "innerError"))
        .containsKeys("date", "request-id", "client-request-id");
  }

  @Test
  void theBoundOfAFragmentIsNamed() {
    assertThat(Tellings.error(refuse(Reason.FRAGMENT_TOO_LARGE)))
        .containsEntry("message", "The maximum length of a fragment is first bytes.");
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalidRequest",
    "401, unauthenticated",
    "403, UnknownError",
    "404, itemNotFound",
    "409, nameAlreadyExists",
    "410, itemNotFound",
    "412, resourceModified",
    "413, RequestEntityTooLarge",
    "416, invalidRange",
    "429, TooManyRequests",
    "500, generalException",
    "503, UnknownError",
    "504, UnknownError",
    "507, quotaLimitReached",
    "509, UnknownError",
  })
  void aDictatedStatusIsFilledInByTheErrorThatFits(int status, String code) {
    Reply reply = print.dialect().tell(Scripted.status(status), Tellings.v1());

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Tellings.error(reply)).containsEntry("code", code);
    assertThat(reply.headers().first("request-id")).contains(Tellings.REQUEST_ID);
  }

  @Test
  void theKeyOfTheInnerErrorMayBeSpelledOtherwise() {
    Print other = new Print(PrintHabits.live().with(PrintSwitches.INNER_ERROR_KEY, "innererror"));

    assertThat(Tellings.error(other.tell(Outcome.Refused.of(Reason.OVERLAP))))
        .containsKey("innererror")
        .doesNotContainKey("innerError");
  }

  private Reply refuse(Reason reason) {
    return print.tell(Outcome.Refused.of(reason, (Object[]) FACTS));
  }
}
