package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.session.Reason;
import java.util.List;

/** How the To Do family spells each reason; the rows A1 to A20 of docs/families/todo.md. */
final class TodoErrors {

  private final Habits habits;

  TodoErrors(Habits habits) {
    this.habits = habits;
  }

  GraphError spell(Reason reason, List<String> facts) {
    int sequence = habits.get(TodoSwitches.SEQUENCE_ERROR_STATUS);
    int tooLarge = habits.get(TodoSwitches.SIZE_ERROR_STATUS);
    return switch (reason) {
      case UNAUTHENTICATED, BEARER_FORBIDDEN, URL_TOKEN_WRONG -> GraphErrors.unauthenticated();
      case APP_ONLY_TOKEN ->
          GraphErrors.accessDenied().as(habits.get(TodoSwitches.APP_ONLY_STATUS));
      case ITEM_NOT_FOUND, SESSION_NOT_FOUND -> GraphErrors.notFound();
      case SESSION_EXPIRED -> GraphErrors.notFound().as(habits.get(TodoSwitches.EXPIRED_AS));
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED -> GraphErrors.methodNotAllowed();
      case SESSION_OPEN_ALREADY -> GraphErrors.conflict();
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          GraphErrors.body(reason, facts);
      case FILE_TOO_SMALL, FILE_TOO_LARGE -> GraphErrors.fileTooLarge().as(tooLarge);
      case REQUEST_TOO_LARGE, FRAGMENT_TOO_LARGE -> GraphErrors.requestTooLarge(tooLarge);
      case LENGTH_MISSING, RANGE_UNREADABLE, LENGTH_MISMATCH, TOTAL_MISMATCH ->
          GraphErrors.head(reason, facts, habits.get(TodoSwitches.LENGTH_MISSING_STATUS));
      case OUT_OF_ORDER -> GraphErrors.outOfOrder(sequence);
      case OVERLAP, WRITTEN_MEANWHILE -> GraphErrors.overlap(sequence);
      default -> GraphErrors.any(reason, facts);
    };
  }
}
