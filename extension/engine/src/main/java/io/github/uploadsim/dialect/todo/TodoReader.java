package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.Bearers;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.todo.TodoSwitches.Bearer;
import io.github.uploadsim.dialect.todo.TodoSwitches.Reaction;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the heads of To Do calls. */
final class TodoReader {

  private static final long SMALL_UPLOAD = 3L << 20;

  private final Habits habits;
  private final TodoBodies bodies;

  TodoReader(Habits habits) {
    this.habits = habits;
    this.bodies = new TodoBodies(habits);
  }

  Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    Optional<Reason> turned = door(endpoint, variables, call);
    if (turned.isPresent()) {
      return Reading.turned(Outcome.Refused.of(turned.get()));
    }
    return switch (endpoint.operation()) {
      case CREATE ->
          Reading.of(
              TodoUrls.folder(variables),
              new Reading.Opening((json, fresh) -> bodies.open(json, fresh, variables)));
      case PUT ->
          calls(variables).put(call, habits.get(TodoSwitches.ZERO_BYTES) == Reaction.ACCEPT);
      case STATUS -> calls(variables).bare(new Command.Ask());
      case CANCEL -> calls(variables).bare(new Command.Cancel());
      case CONTENT, OTHER, COMMIT -> items(endpoint.name(), variables);
    };
  }

  /** What turns a call away before its session or task is looked at. */
  private Optional<Reason> door(Endpoint endpoint, Map<String, String> variables, Call call) {
    Bearer bearer =
        habits.get(
            endpoint.name().startsWith("cancel")
                ? TodoSwitches.BEARER_ON_CANCEL
                : TodoSwitches.BEARER);
    String token = Bearers.token(call).orElse("");
    if (bearer == Bearer.REQUIRED && token.isEmpty()) {
      return Optional.of(Reason.UNAUTHENTICATED);
    }
    return switch (endpoint.name()) {
      case "sessions-post" -> noSuch(habits.get(TodoSwitches.SESSIONS_POST_STATUS));
      case "status" -> status();
      case "put-bare" -> unless(habits.get(TodoSwitches.ACCEPT_BARE_UPLOAD_URL), Reason.NOT_BOUND);
      case "status-content" -> onContent().or(this::status);
      case "cancel-content" -> onContent();
      case "create" -> create(variables, token);
      default -> Optional.empty();
    };
  }

  private Optional<Reason> onContent() {
    boolean works = habits.get(TodoSwitches.STATUS_ON_CONTENT) == Reaction.ACCEPT;
    return unless(works, Reason.METHOD_NOT_ALLOWED);
  }

  private Optional<Reason> status() {
    int answer = habits.get(TodoSwitches.STATUS_ANSWER);
    return answer == 200 ? Optional.empty() : noSuch(answer);
  }

  private static Optional<Reason> noSuch(int status) {
    return Optional.of(status == 405 ? Reason.METHOD_NOT_ALLOWED : Reason.NOT_BOUND);
  }

  private Optional<Reason> create(Map<String, String> variables, String token) {
    if (Bearers.appOnly(token) && !habits.get(TodoSwitches.ALLOW_APP_ONLY)) {
      return Optional.of(Reason.APP_ONLY_TOKEN);
    }
    String tasks = habits.get(TodoSwitches.TASKS);
    boolean known =
        tasks.isEmpty() || List.of(tasks.split(",", -1)).contains(TodoUrls.task(variables));
    return unless(known, Reason.ITEM_NOT_FOUND);
  }

  private static Optional<Reason> unless(boolean allowed, Reason reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }

  private static UploadCalls calls(Map<String, String> variables) {
    return new UploadCalls(variables.getOrDefault("session", ""), TodoUrls.folder(variables), "");
  }

  private Reading items(String name, Map<String, String> variables) {
    String folder = TodoUrls.folder(variables);
    String id = variables.getOrDefault("attachment", "");
    if (name.equals("add")) {
      return Reading.of(
          folder,
          new Reading.Adding(
              "contentBytes",
              SMALL_UPLOAD - 1,
              (json, stored, fresh) -> TodoBodies.add(json, stored, fresh, folder)));
    }
    ItemCommand command =
        switch (name) {
          case "list" -> new ItemCommand.List(folder);
          case "get" -> new ItemCommand.Get(folder, id);
          case "delete" -> new ItemCommand.Delete(folder, id);
          default -> new ItemCommand.Download(folder, id);
        };
    return Reading.of(folder, new Reading.Items(command));
  }
}
