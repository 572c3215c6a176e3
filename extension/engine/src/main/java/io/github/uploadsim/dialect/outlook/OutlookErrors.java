package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Audience;
import io.github.uploadsim.session.Reason;
import java.util.List;

/** How the Outlook family spells each reason; the rows B1 to B24 of docs/families/outlook.md. */
final class OutlookErrors {

  private final Habits habits;

  OutlookErrors(Habits habits) {
    this.habits = habits;
  }

  GraphError spell(Reason reason, List<String> facts) {
    int sequence = habits.get(OutlookSwitches.SEQUENCE_ERROR_STATUS);
    int tooLarge = habits.get(OutlookSwitches.SIZE_ERROR_STATUS);
    return switch (reason) {
      case UNAUTHENTICATED -> GraphErrors.unauthenticated();
      case BEARER_FORBIDDEN, URL_TOKEN_WRONG -> wrongAudience(facts);
      case APP_ONLY_TOKEN -> GraphErrors.accessDenied();
      case ITEM_NOT_FOUND, SESSION_NOT_FOUND -> GraphErrors.notFound();
      case SESSION_EXPIRED -> expired();
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED -> GraphErrors.methodNotAllowed();
      case SESSION_OPEN_ALREADY -> GraphErrors.conflict();
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          GraphErrors.body(reason, facts);
      case FILE_TOO_SMALL -> tooSmall();
      case FILE_TOO_LARGE -> GraphErrors.fileTooLarge().as(tooLarge);
      case REQUEST_TOO_LARGE, FRAGMENT_TOO_LARGE -> GraphErrors.requestTooLarge(tooLarge);
      case LENGTH_MISSING, RANGE_UNREADABLE, LENGTH_MISMATCH, TOTAL_MISMATCH ->
          GraphErrors.head(reason, facts, habits.get(OutlookSwitches.LENGTH_MISSING_STATUS));
      case OUT_OF_ORDER -> GraphErrors.outOfOrder(sequence);
      case OVERLAP, WRITTEN_MEANWHILE -> GraphErrors.overlap(sequence);
      default -> GraphErrors.any(reason, facts);
    };
  }

  /**
   * A Graph token on the mail host, or a token in the URL that is not the session's (dotnet#2239;
   * the other spelling: java-core#445).
   */
  private GraphError wrongAudience(List<String> facts) {
    if (habits.get(OutlookSwitches.AUDIENCE_ERROR) == Audience.CLAIM) {
      return GraphError.of(401, "InvalidAudience", "The audience claim value is invalid 'aud'.");
    }
    String url = facts.isEmpty() ? "the upload URL" : facts.get(0);
    return GraphError.of(
        401,
        "InvalidAudienceForResource",
        ("The audience claim value is invalid for current resource. Audience claim is"
                + " 'https://graph.microsoft.com/', request url is '%s' and resource type is"
                + " 'Exchange'.")
            .formatted(url));
  }

  /** The session ends with the token in its URL. */
  private GraphError expired() {
    int status = habits.get(OutlookSwitches.EXPIRED_AS);
    return status == 401 ? wrongAudience(List.of()) : GraphErrors.notFound().as(status);
  }

  private static GraphError tooSmall() {
    return GraphError.of(
        400,
        "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
        "The attachment size is less than the minimum size for an upload session.");
  }
}
