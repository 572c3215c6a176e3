package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.session.Reason;
import java.util.List;

/** How the To Do family spells each reason; the numbers A1 to A20 are those of docs/families. */
final class TodoErrors {

  private static final String INVALID = "invalidRequest";

  private final Habits habits;

  TodoErrors(Habits habits) {
    this.habits = habits;
  }

  GraphError spell(Reason reason, List<String> facts) {
    return switch (reason) {
      case UNAUTHENTICATED ->
          GraphError.of(401, "InvalidAuthenticationToken", "Access token is empty.");
      case APP_ONLY_TOKEN ->
          GraphError.of(
              403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
      case ITEM_NOT_FOUND, SESSION_NOT_FOUND -> notFound();
      case SESSION_EXPIRED -> notFound().as(habits.get(TodoSwitches.EXPIRED_AS));
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED ->
          GraphError.of(405, "notAllowed", "The HTTP method is not allowed on this resource.");
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          body(reason, facts);
      case FILE_TOO_LARGE ->
          GraphError.of(
              413,
              "ErrorAttachmentSizeLimitExceeded",
              "The file attachment exceeds the maximum supported size.");
      case REQUEST_TOO_LARGE, FRAGMENT_TOO_LARGE ->
          GraphError.of(
              413, "RequestEntityTooLarge", "The maximum request length supported is 4MB.");
      case LENGTH_MISSING, RANGE_UNREADABLE, LENGTH_MISMATCH, TOTAL_MISMATCH ->
          header(reason, facts);
      case OUT_OF_ORDER -> sequence("fragmentOutOfOrder", "Uploaded fragment is out of order.");
      case OVERLAP -> sequence("fragmentOverlap", "Uploaded fragment overlaps with existing data.");
    };
  }

  private static GraphError body(Reason reason, List<String> facts) {
    return switch (reason) {
      case BODY_EMPTY -> GraphError.of(400, "BadRequest", "Empty Payload. JSON content expected.");
      case BODY_UNREADABLE ->
          GraphError.of(400, "BadRequest", "Unable to read JSON request payload.");
      case NOT_A_FILE ->
          GraphError.of(
              405,
              "ErrorAttachmentSessionIsSupportedOnlyForFileAttachments",
              "Unsupported Attachment type specified. Only File attachments can be uploaded using"
                  + " an Upload Session.");
      case MEMBER_MISSING ->
          GraphError.of(400, INVALID, "The property '%s' is required.".formatted(facts.toArray()));
      default -> GraphError.of(400, INVALID, "The property '%s' %s.".formatted(facts.toArray()));
    };
  }

  private GraphError header(Reason reason, List<String> facts) {
    return switch (reason) {
      case LENGTH_MISSING ->
          GraphError.of(
              habits.get(TodoSwitches.LENGTH_MISSING_STATUS),
              INVALID,
              "The size of the provided stream is not known. Make sure the request is not chunked,"
                  + " and the Content-Length header is specified");
      case LENGTH_MISMATCH ->
          GraphError.of(
              400,
              INVALID,
              "The Content-Range header length does not match the provided number of bytes.");
      case TOTAL_MISMATCH ->
          new GraphError(
              400,
              INVALID,
              "fragmentLengthMismatch",
              ("The current upload session is for %s total bytes, but the current fragment declares"
                      + " a total of %s.")
                  .formatted(facts.toArray()));
      default -> GraphError.of(400, INVALID, "The Content-Range header is missing or malformed.");
    };
  }

  private GraphError sequence(String inner, String message) {
    int status = habits.get(TodoSwitches.SEQUENCE_ERROR_STATUS);
    return new GraphError(status, "invalidRange", inner, message);
  }

  private static GraphError notFound() {
    return GraphError.of(
        404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  /** The error that fits a status which a fault dictates. */
  static GraphError fitting(int status) {
    return switch (status) {
      case 400 -> GraphError.of(status, INVALID, "Invalid request.");
      case 401 -> GraphError.of(status, "InvalidAuthenticationToken", "Access token is empty.");
      case 403 ->
          GraphError.of(
              status, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
      case 404, 410 -> notFound().as(status);
      case 409 -> GraphError.of(status, "nameAlreadyExists", "The name already exists.");
      case 412 ->
          GraphError.of(
              status,
              "ErrorIrresolvableConflict",
              "The send or update operation could not be performed because the change key passed in"
                  + " the request does not match the current change key for the item.");
      case 413 ->
          GraphError.of(
              status, "RequestEntityTooLarge", "The maximum request length supported is 4MB.");
      case 416 -> GraphError.of(status, "invalidRange", "The range is not valid.");
      case 429 ->
          GraphError.of(
              status, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.");
      case 500 -> GraphError.of(status, "generalException", "General exception while processing");
      case 507 -> GraphError.of(status, "quotaLimitReached", "Insufficient Space Available");
      default -> GraphError.of(status, "UnknownError", "");
    };
  }
}
