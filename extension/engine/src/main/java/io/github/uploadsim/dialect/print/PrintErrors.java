package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.session.Reason;
import java.util.List;

/**
 * How the print family spells each reason; the rows of docs/families/print.md. The page gives two
 * statuses and no body, so the codes are those of Graph's own list of errors.
 */
final class PrintErrors {

  private final Habits habits;

  PrintErrors(Habits habits) {
    this.habits = habits;
  }

  GraphError spell(Reason reason, List<String> facts) {
    int sequence = habits.get(PrintSwitches.SEQUENCE_ERROR_STATUS);
    return switch (reason) {
      case UNAUTHENTICATED -> GraphErrors.unauthenticated();
      case BEARER_FORBIDDEN, URL_TOKEN_WRONG -> wrongToken();
      case APP_ONLY_TOKEN -> missingScope().as(habits.get(PrintSwitches.APP_ONLY_STATUS));
      case ITEM_NOT_FOUND -> itemNotFound();
      case SESSION_NOT_FOUND -> sessionNotFound();
      case SESSION_EXPIRED -> expired();
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED -> GraphErrors.methodNotAllowed();
      case SESSION_OPEN_ALREADY -> fitting(409);
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          GraphErrors.body(reason, facts);
      case FILE_TOO_SMALL -> fitting(400);
      case FILE_TOO_LARGE, REQUEST_TOO_LARGE -> requestTooLarge();
      case FRAGMENT_TOO_LARGE -> fragmentTooLarge(facts);
      case LENGTH_MISSING, RANGE_UNREADABLE, LENGTH_MISMATCH, TOTAL_MISMATCH ->
          GraphErrors.head(reason, facts, habits.get(PrintSwitches.LENGTH_MISSING_STATUS));
      case OUT_OF_ORDER -> GraphErrors.outOfOrder(sequence);
      case OVERLAP, WRITTEN_MEANWHILE -> GraphErrors.overlap(sequence);
      case TOO_MANY_AT_ONCE, TOO_MUCH_IN_A_TIME -> throttled();
      default -> GraphErrors.any(reason, facts);
    };
  }

  /** The error that fits a status which a fault dictates. */
  static GraphError fitting(int status) {
    return switch (status) {
      case 401 -> wrongToken();
      case 403 -> missingScope();
      case 404, 410 -> sessionNotFound().as(status);
      case 412 ->
          GraphError.of(status, "resourceModified", "The resource has changed in the meantime.");
      case 413 -> requestTooLarge();
      case 429 -> throttled();
      default -> GraphErrors.fitting(status);
    };
  }

  /** A bearer token on the print host, or a token in the URL that is not the session's. */
  private static GraphError wrongToken() {
    return GraphError.of(401, "unauthenticated", "Unauthenticated");
  }

  /** A scope is missing (microsoft-graph-docs-contrib#4337). */
  private static GraphError missingScope() {
    return GraphError.of(
        403, "UnknownError", "The token does not have one or more required security scopes.");
  }

  private static GraphError itemNotFound() {
    return GraphError.of(404, "itemNotFound", "The resource could not be found.");
  }

  private static GraphError sessionNotFound() {
    return GraphError.of(404, "itemNotFound", "The upload session was not found");
  }

  /** The token in the upload URL ends with the session. */
  private GraphError expired() {
    int status = habits.get(PrintSwitches.EXPIRED_AS);
    return status == 401 ? wrongToken() : sessionNotFound().as(status);
  }

  private static GraphError requestTooLarge() {
    return GraphError.of(413, "RequestEntityTooLarge", "The request is too large.");
  }

  /** The inner code is Graph's for a fragment over the bound (D:concepts/errors.md). */
  private GraphError fragmentTooLarge(List<String> facts) {
    int status = habits.get(PrintSwitches.SIZE_ERROR_STATUS);
    return new GraphError(
        status,
        GraphErrors.requestTooLarge(status).code(),
        "maxFragmentLengthExceeded",
        "The maximum length of a fragment is %s bytes.".formatted(facts.toArray()));
  }

  /** The sample of D:concepts/throttling.md. */
  private static GraphError throttled() {
    return new GraphError(429, "TooManyRequests", "429", "Please retry again later.");
  }
}
