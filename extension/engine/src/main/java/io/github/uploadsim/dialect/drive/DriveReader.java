package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Bearers;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.drive.DriveBodies.Conditions;
import io.github.uploadsim.dialect.drive.DriveSwitches.CommitBy;
import io.github.uploadsim.dialect.drive.DriveSwitches.Reaction;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.List;
import java.util.Map;

/** Understands the heads of drive calls. */
final class DriveReader {

  private final Habits habits;
  private final DriveBodies bodies;
  private final DriveRedirects redirects;
  private final DriveContents contents;

  DriveReader(Habits habits) {
    this.habits = habits;
    this.bodies = new DriveBodies(habits);
    this.redirects = new DriveRedirects(habits);
    this.contents = new DriveContents(habits, bodies);
  }

  Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    if (endpoint.name().equals("download")) {
      return DriveContents.download(call);
    }
    return variables.containsKey("where")
        ? graph(endpoint, variables, call)
        : upload(endpoint, variables, call);
  }

  /** A call to the upload host, which knows the token in the URL and no other (rclone#7405). */
  private Reading upload(Endpoint endpoint, Map<String, String> variables, Call call) {
    boolean bearer = call.headers().first("Authorization").isPresent();
    boolean asks = endpoint.operation() == Operation.STATUS;
    if (bearer && !asks && habits.get(DriveSwitches.AUTH_ON_PUT) == Reaction.REJECT) {
      return Reading.turned(Outcome.Refused.of(Reason.BEARER_FORBIDDEN));
    }
    UploadCalls calls = DriveUploadUrl.calls(variables, call);
    return switch (endpoint.operation()) {
      case PUT -> calls.put(call, false);
      case CANCEL -> calls.bare(new Command.Cancel());
      case COMMIT -> commit(calls, call);
      default -> status(calls);
    };
  }

  /** A commit has no body; one that brings bytes may be a fragment gone astray. */
  private Reading commit(UploadCalls calls, Call call) {
    if (habits.get(DriveSwitches.COMMIT_BY) == CommitBy.SOURCE_URL) {
      return Reading.turned(Outcome.Refused.of(Reason.METHOD_NOT_ALLOWED));
    }
    boolean empty = call.bodyLength().orElse(call.chunked() ? 1 : 0) == 0;
    return calls.bare(
        empty ? new Command.Commit() : new Command.Malformed(Reason.LENGTH_MISMATCH, List.of()));
  }

  private Reading status(UploadCalls calls) {
    return switch (habits.get(DriveSwitches.STATUS_ANSWER)) {
      case 404 -> Reading.turned(Outcome.Refused.of(Reason.SESSION_NOT_FOUND));
      case 405 -> Reading.turned(Outcome.Refused.of(Reason.METHOD_NOT_ALLOWED));
      default -> calls.bare(new Command.Ask());
    };
  }

  private Reading graph(Endpoint endpoint, Map<String, String> variables, Call call) {
    if (Bearers.token(call).isEmpty()) {
      return Reading.turned(Outcome.Refused.of(Reason.UNAUTHENTICATED));
    }
    DriveAddress address = DriveAddress.of(variables.getOrDefault("where", ""));
    return switch (endpoint.name()) {
      case "create" -> create(address, call);
      case "redirect" -> redirects.read(address, call);
      default -> contents.read(endpoint.name(), address, call);
    };
  }

  private Reading create(DriveAddress address, Call call) {
    Conditions conditions =
        new Conditions(
            call.headers().first("If-Match").orElse(""),
            call.headers().first("If-None-Match").orElse(""));
    return Reading.of(
        "",
        Reading.Opening.withOrWithoutBody(
            (json, fresh) -> bodies.open(json, fresh, address, conditions)));
  }
}
