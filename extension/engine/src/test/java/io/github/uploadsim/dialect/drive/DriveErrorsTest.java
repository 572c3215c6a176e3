package io.github.uploadsim.dialect.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.dialect.drive.DriveSwitches.ConflictAt;
import io.github.uploadsim.dialect.drive.DriveSwitches.Kind;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason on the upload host, where most are told; the table is the family's matrix. */
class DriveErrorsTest {

  private static final String[] FACTS = {"first", "second"};
  private static final Telling UPLOAD = Tellings.on("/personal/u/uploadSession", Headers.NONE);

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, 401, InvalidAuthenticationToken, ''",
    "BEARER_FORBIDDEN, 401, unauthenticated, ''",
    "URL_TOKEN_WRONG, 401, unauthenticated, ''",
    "APP_ONLY_TOKEN, 403, accessDenied, ''",
    "ITEM_NOT_FOUND, 404, itemNotFound, ''",
    "NOT_BOUND, 404, UnknownError, ''",
    "METHOD_NOT_ALLOWED, 405, notAllowed, ''",
    "BODY_EMPTY, 400, BadRequest, ''",
    "BODY_UNREADABLE, 400, BadRequest, ''",
    "MEMBER_MISSING, 400, invalidRequest, ''",
    "MEMBER_INVALID, 400, invalidRequest, ''",
    "FILE_TOO_SMALL, 400, invalidArgument, ''",
    "SESSION_OPEN_ALREADY, 409, nameAlreadyExists, ''",
    "FILE_TOO_LARGE, 400, invalidArgument, maxFileSizeExceeded",
    "REQUEST_TOO_LARGE, 413, invalidRequest, ''",
    "NOT_A_FILE, 405, ErrorAttachmentSessionIsSupportedOnlyForFileAttachments, ''",
    "LENGTH_MISSING, 400, invalidRequest, ''",
    "RANGE_UNREADABLE, 400, invalidRequest, ''",
    "LENGTH_MISMATCH, 400, invalidRequest, ''",
    "FRAGMENT_TOO_LARGE, 413, invalidRequest, maxFragmentLengthExceeded",
    "TOTAL_MISMATCH, 400, invalidRequest, fragmentLengthMismatch",
    "OUT_OF_ORDER, 416, invalidRange, fragmentOutOfOrder",
    "OVERLAP, 416, invalidRange, fragmentOverlap",
    "SESSION_NOT_FOUND, 404, itemNotFound, ''",
    "SESSION_EXPIRED, 404, itemNotFound, ''",
    "URL_TOKEN_EXPIRED, 401, unauthenticated, expiredToken",
    "SESSION_INCOMPLETE, 400, invalidRequest, uploadSessionIncomplete",
    "WRITTEN_MEANWHILE, 416, invalidRange, ''",
    "FRAGMENT_OFF_GRID, 400, invalidRequest, ''",
    "ASSEMBLY_FAILED, 500, generalException, ''",
    "TOO_MANY_AT_ONCE, 429, activityLimitReached, ''",
    "TOO_MUCH_IN_A_TIME, 429, activityLimitReached, ''",
    "NAME_TAKEN, 409, nameAlreadyExists, ''",
    "NAME_MISSING, 400, invalidRequest, ''",
    "ITEM_DIFFERS, 412, resourceModified, ''",
    "ITEM_CHANGED, 409, resourceModified, ''",
    "NO_ROOM, 507, quotaLimitReached, ''",
    "LOCKED, 423, notAllowed, resourceLocked",
  })
  void aReasonHasItsStatusAndCode(Reason reason, int status, String code, String inner) {
    Reply reply = refuse(DriveHabits.live(), reason, UPLOAD);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Tellings.error(reply)).containsEntry("code", code);
    assertThat(Tellings.error(reply).getOrDefault("innererror", Map.of("code", "")))
        .isEqualTo(Map.of("code", inner));
  }

  @Test
  void theTableLeavesNoReasonOut() throws NoSuchMethodException {
    String[] rows =
        DriveErrorsTest.class
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
  void onGraphEveryReasonHasTheGatewaysInnerError(Reason reason) {
    Reply reply = refuse(DriveHabits.live(), reason, Tellings.v1());

    assertThat(reply.status()).isBetween(400, 507);
    assertThat(Tellings.error(reply)).containsOnlyKeys("code", "message", "innerError");
    assertThat(Tellings.error(reply).get("message")).asString().doesNotContain("%s", "null");
    assertThat(Tellings.inner(reply, "innerError"))
        .containsKeys("date", "request-id", "client-request-id");
  }

  @ParameterizedTest
  @CsvSource({
    "404, itemNotFound, '', The upload session was not found",
    "410, itemNotFound, '', The upload session was not found",
    "400, invalidRequest, '', Upload session not found",
    "401, unauthenticated, expiredToken, The access token has expired.",
    "403, accessDenied, '', You do not have authorization to access the file",
  })
  void anExpiredSessionHasAWordForEachStatus(
      int status, String code, String inner, String message) {
    Habits habits = DriveHabits.live().with(DriveSwitches.EXPIRED_AS, status);
    Reply reply = refuse(habits, Reason.SESSION_EXPIRED, UPLOAD);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Tellings.error(reply)).containsEntry("code", code).containsEntry("message", message);
    assertThat(Tellings.error(reply).containsKey("innererror")).isEqualTo(!inner.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "BUSINESS, OVERLAP, overlaps with data that has already been received",
    "SHAREPOINT, OVERLAP, overlaps with data that has already been received",
    "PERSONAL, OVERLAP, Uploaded fragment overlaps with existing data",
    "BUSINESS, LENGTH_MISMATCH, The Content-Range header length does not match",
    "PERSONAL, LENGTH_MISMATCH, Declared fragment length does not match",
  })
  void eachKindHasItsWords(Kind kind, Reason reason, String words) {
    Reply reply = refuse(DriveHabits.live().with(DriveSwitches.KIND, kind), reason, UPLOAD);

    assertThat(Tellings.error(reply).get("message")).asString().contains(words);
  }

  @Test
  void thePagesExamplesKnowOneWordForAnOverlap() {
    Reply reply = refuse(DriveHabits.documentedExamples(), Reason.OVERLAP, UPLOAD);

    assertThat(Tellings.error(reply))
        .containsEntry("message", "Uploaded fragment overlaps with existing data.");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONAL, 0-9/10, invalidArgument",
    "PERSONAL, bytes 0-9/*, invalidRequest",
    "PERSONAL, '', invalidRequest",
    "BUSINESS, 0-9/10, invalidRequest",
  })
  void aRangeWithoutItsUnitIsABadArgumentToPersonal(Kind kind, String range, String code) {
    Headers headers = range.isEmpty() ? Headers.NONE : Headers.of("Content-Range", range);
    Habits habits = DriveHabits.live().with(DriveSwitches.KIND, kind);

    Reply reply = refuse(habits, Reason.RANGE_UNREADABLE, Tellings.on("/rup/d/session", headers));

    assertThat(Tellings.error(reply)).containsEntry("code", code);
  }

  @Test
  void aNameThatIsTakenIsToldInTheWordsOfTheHost() {
    Habits older = DriveHabits.live().with(DriveSwitches.CONFLICT_CODE, "upload_name_conflict");
    Habits first = DriveHabits.live().with(DriveSwitches.CONFLICT_AT, ConflictAt.FIRST);

    assertThat(Tellings.error(refuse(older, Reason.NAME_TAKEN, UPLOAD)))
        .containsEntry("code", "upload_name_conflict")
        .extractingByKey("message")
        .asString()
        .contains("@microsoft.graph.sourceUrl");
    assertThat(Tellings.error(refuse(first, Reason.NAME_TAKEN, UPLOAD)))
        .containsEntry("innererror", Map.of("code", "itemAlreadyExists"));
    assertThat(Tellings.error(refuse(older, Reason.NAME_TAKEN, Tellings.v1())))
        .containsEntry("message", "The specified item name already exists.");
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalidRequest, ''",
    "401, unauthenticated, ''",
    "403, accessDenied, ''",
    "404, itemNotFound, ''",
    "409, nameAlreadyExists, ''",
    "410, itemNotFound, ''",
    "412, resourceModified, ''",
    "413, invalidRequest, ''",
    "416, invalidRange, ''",
    "423, notAllowed, resourceLocked",
    "429, activityLimitReached, ''",
    "500, generalException, ''",
    "503, serviceNotAvailable, ''",
    "504, UnknownError, ''",
    "507, quotaLimitReached, ''",
    "509, UnknownError, ''",
  })
  void aDictatedStatusIsFilledInByTheErrorThatFits(int status, String code, String inner) {
    Reply reply = new DriveDialect(DriveHabits.live()).tell(Scripted.status(status), UPLOAD);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Tellings.error(reply)).containsEntry("code", code);
    assertThat(Tellings.error(reply).getOrDefault("innererror", Map.of("code", "")))
        .isEqualTo(Map.of("code", inner));
    assertThat(reply.headers().first("SPRequestGuid")).contains(Tellings.REQUEST_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "401, InvalidAuthenticationToken, Access token is empty.",
    "404, itemNotFound, The resource could not be found.",
    "504, UnknownError, ''",
  })
  void onGraphADictatedStatusIsToldByTheGateway(int status, String code, String message) {
    Reply reply = new DriveDialect(DriveHabits.live()).tell(Scripted.status(status), Tellings.v1());

    assertThat(Tellings.error(reply)).containsEntry("code", code).containsEntry("message", message);
    assertThat(Tellings.inner(reply, "innerError")).containsKeys("date", "request-id");
    assertThat(reply.headers().first("SPRequestGuid")).isEmpty();
  }

  @Test
  void theKeyOfTheInnerErrorMayBeSpelledOtherwiseOnTheUploadHost() {
    Habits other = DriveHabits.live().with(DriveSwitches.INNER_ERROR_KEY, "innerError");

    assertThat(Tellings.error(refuse(other, Reason.OUT_OF_ORDER, UPLOAD)))
        .containsEntry("innerError", Map.of("code", "fragmentOutOfOrder"))
        .doesNotContainKey("innererror");
  }

  private static Reply refuse(Habits habits, Reason reason, Telling telling) {
    return new DriveDialect(habits).tell(Outcome.Refused.of(reason, (Object[]) FACTS), telling);
  }
}
