package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Reason;
import java.util.List;

/** The errors that the families of {@code graph.microsoft.com} spell alike. */
public final class GraphErrors {

  private static final String INVALID = "invalidRequest";

  private GraphErrors() {}

  /** No bearer token (msgraph-sdk-dotnet-core, UploadResponseHandlerTests). */
  public static GraphError unauthenticated() {
    return GraphError.of(401, "InvalidAuthenticationToken", "Access token is empty.");
  }

  /** No rights (D:concepts/known-issues.md). */
  public static GraphError accessDenied() {
    return GraphError.of(
        403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }

  /** The wording of the Exchange store (Microsoft-Graph-SMTP-Relay#47). */
  public static GraphError notFound() {
    return GraphError.of(
        404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  /** The URL exists, the method is not for it. */
  public static GraphError methodNotAllowed() {
    return GraphError.of(405, "notAllowed", "The HTTP method is not allowed on this resource.");
  }

  /** Several changes to one item at once (msgraph-sdk-dotnet#1287). */
  public static GraphError conflict() {
    return GraphError.of(
        412,
        "ErrorIrresolvableConflict",
        "The send or update operation could not be performed because the change key passed in the"
            + " request does not match the current change key for the item.");
  }

  /** A file beyond what the mailbox takes. */
  public static GraphError fileTooLarge() {
    return GraphError.of(
        413,
        "ErrorAttachmentSizeLimitExceeded",
        "The file attachment exceeds the maximum supported size.");
  }

  /** A request beyond 4 MB (microsoft-graph-docs#11806). */
  public static GraphError requestTooLarge() {
    return GraphError.of(
        413, "RequestEntityTooLarge", "The maximum request length supported is 4MB.");
  }

  /** The same as another status; with 400 the code was seen to differ (msgraph-sdk-java#52). */
  public static GraphError requestTooLarge(int status) {
    GraphError error = requestTooLarge();
    return status == 413 ? error : GraphError.of(status, "BadRequest", error.message());
  }

  /** What is wrong with a JSON body. */
  public static GraphError body(Reason reason, List<String> facts) {
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

  /** What is wrong with the head of a fragment; only a missing length has a status to choose. */
  public static GraphError head(Reason reason, List<String> facts, int lengthMissingStatus) {
    return switch (reason) {
      case LENGTH_MISSING ->
          GraphError.of(
              lengthMissingStatus,
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

  /** A gap (onedrive-api-docs#79). */
  public static GraphError outOfOrder(int status) {
    return new GraphError(
        status, "invalidRange", "fragmentOutOfOrder", "Uploaded fragment is out of order.");
  }

  /** Bytes that are there already (onedrive-api-docs#64). */
  public static GraphError overlap(int status) {
    return new GraphError(
        status,
        "invalidRange",
        "fragmentOverlap",
        "Uploaded fragment overlaps with existing data.");
  }

  /** The reply that tells an error, and when to come back if that helps. */
  public static Reply reply(
      GraphError error, Reason reason, List<String> facts, Telling telling, String innerErrorKey) {
    return withRetryAfter(error.reply(telling, innerErrorKey), reason, facts);
  }

  /** The same reply with when to come back, if that helps. */
  public static Reply withRetryAfter(Reply reply, Reason reason, List<String> facts) {
    return switch (reason) {
      case TOO_MANY_AT_ONCE -> reply.with("Retry-After", "1");
      case TOO_MUCH_IN_A_TIME -> reply.with("Retry-After", facts.get(0));
      default -> reply;
    };
  }

  /** The reasons that a family does not give, or spells like all others. */
  public static GraphError any(Reason reason, List<String> facts) {
    return switch (reason) {
      case TOO_MANY_AT_ONCE, TOO_MUCH_IN_A_TIME -> fitting(429);
      case NAME_TAKEN, ITEM_CHANGED -> fitting(409);
      case ITEM_DIFFERS -> fitting(412);
      case NO_ROOM -> fitting(507);
      case LOCKED -> fitting(423);
      case ASSEMBLY_FAILED -> fitting(500);
      case URL_TOKEN_EXPIRED -> unauthenticated();
      case WRITTEN_MEANWHILE -> overlap(416);
      default -> fitting(400);
    };
  }

  /** The error that fits a status which a fault dictates. */
  public static GraphError fitting(int status) {
    return switch (status) {
      case 400 -> GraphError.of(status, INVALID, "Invalid request.");
      case 401 -> unauthenticated();
      case 403 -> accessDenied();
      case 404, 410 -> notFound().as(status);
      case 405 -> methodNotAllowed();
      case 409 -> GraphError.of(status, "nameAlreadyExists", "The name already exists.");
      case 412 -> conflict();
      case 413 -> requestTooLarge();
      case 416 -> GraphError.of(status, "invalidRange", "The range is not valid.");
      case 423 ->
          new GraphError(
              status,
              "notAllowed",
              "resourceLocked",
              "The resource you are attempting to access is locked");
      case 429 ->
          GraphError.of(
              status, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.");
      case 500 -> GraphError.of(status, "generalException", "General exception while processing");
      case 507 -> GraphError.of(status, "quotaLimitReached", "Insufficient Space Available");
      default -> GraphError.of(status, "UnknownError", "");
    };
  }
}
