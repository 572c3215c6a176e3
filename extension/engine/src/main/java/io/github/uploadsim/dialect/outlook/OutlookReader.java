package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.Bearers;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Reaction;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.Locale;
import java.util.Map;

/** Understands the heads of Outlook calls. */
final class OutlookReader {

  private static final long SMALL_UPLOAD = 3L << 20;

  private final Habits habits;
  private final OutlookBodies bodies;

  OutlookReader(Habits habits) {
    this.habits = habits;
    this.bodies = new OutlookBodies(habits);
  }

  Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return switch (endpoint.operation()) {
      case PUT, STATUS, CANCEL -> upload(endpoint, variables, call);
      case CREATE, CONTENT, OTHER, COMMIT -> graph(endpoint, variables, call);
    };
  }

  /** What all requests to one mailbox share (D:concepts/throttling.md). */
  private Reading.Lane mailbox(OutlookItem item) {
    int atOnce = habits.get(OutlookSwitches.MAILBOX_CONCURRENCY);
    int quota = habits.get(OutlookSwitches.QUOTA_MEGABYTES);
    return new Reading.Lane(
        "outlook/" + item.boxes() + "/" + item.box(),
        atOnce == 0 ? Integer.MAX_VALUE : atOnce,
        quota == 0 ? Long.MAX_VALUE : (long) quota << 20,
        habits.get(OutlookSwitches.QUOTA_WINDOW));
  }

  /** A call to the mail host, which knows the token in the URL and no other. */
  private Reading upload(Endpoint endpoint, Map<String, String> variables, Call call) {
    boolean bearer = call.headers().first("Authorization").isPresent();
    if (bearer && habits.get(OutlookSwitches.AUTH_ON_PUT) == Reaction.REJECT) {
      return Reading.turned(Outcome.Refused.of(Reason.BEARER_FORBIDDEN, call.base() + call.path()));
    }
    OutlookItem item = OutlookItem.ofUpload(variables);
    UploadCalls calls =
        new UploadCalls(
            variables.getOrDefault("session", ""),
            item.folder(),
            UploadCalls.token(call, "authtoken"));
    Reading reading =
        switch (endpoint.operation()) {
          case PUT -> calls.put(call, false);
          case CANCEL -> calls.bare(new Command.Cancel());
          default -> status(calls);
        };
    return reading.in(mailbox(item));
  }

  private Reading status(UploadCalls calls) {
    return switch (habits.get(OutlookSwitches.STATUS_ANSWER)) {
      case 404 -> Reading.turned(Outcome.Refused.of(Reason.SESSION_NOT_FOUND));
      case 405 -> Reading.turned(Outcome.Refused.of(Reason.METHOD_NOT_ALLOWED));
      default -> calls.bare(new Command.Ask());
    };
  }

  private Reading graph(Endpoint endpoint, Map<String, String> variables, Call call) {
    if (Bearers.token(call).isEmpty()) {
      return Reading.turned(Outcome.Refused.of(Reason.UNAUTHENTICATED));
    }
    String path = variables.getOrDefault("item", "");
    boolean oldTask = path.toLowerCase(Locale.ROOT).contains("/outlook/tasks/");
    if (oldTask && !"beta".equalsIgnoreCase(variables.get("version"))) {
      return Reading.turned(Outcome.Refused.of(Reason.NOT_BOUND));
    }
    boolean others = !path.regionMatches(true, 0, "me/", 0, 3);
    if (others && habits.get(OutlookSwitches.SHARED_MAILBOX) == Reaction.REJECT) {
      return Reading.turned(Outcome.Refused.of(Reason.APP_ONLY_TOKEN));
    }
    OutlookItem item = OutlookItem.ofGraph(path);
    return items(endpoint.name(), item, variables).in(mailbox(item));
  }

  private Reading items(String name, OutlookItem item, Map<String, String> variables) {
    String folder = item.folder();
    String id = variables.getOrDefault("attachment", "");
    return switch (name) {
      case "create" ->
          Reading.of(folder, new Reading.Opening((json, fresh) -> bodies.open(json, fresh, item)));
      case "add" ->
          Reading.of(
              folder,
              new Reading.Adding(
                  "contentBytes",
                  SMALL_UPLOAD - 1,
                  (json, stored, fresh) -> OutlookBodies.add(json, stored, fresh, item)));
      case "list" -> Reading.of(folder, new Reading.Items(new ItemCommand.List(folder)));
      case "get" -> Reading.of(folder, new Reading.Items(new ItemCommand.Get(folder, id)));
      case "delete" -> Reading.of(folder, new Reading.Items(new ItemCommand.Delete(folder, id)));
      default -> Reading.of(folder, new Reading.Items(new ItemCommand.Download(folder, id)));
    };
  }
}
