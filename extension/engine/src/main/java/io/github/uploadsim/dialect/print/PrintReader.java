package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Bearers;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.print.PrintSwitches.Reaction;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.Map;
import java.util.regex.Pattern;

/** Understands the heads of print calls. */
final class PrintReader {

  private static final Pattern EQUALS_SIGN = Pattern.compile("(?i)^ *bytes *= *");

  private final Habits habits;
  private final PrintBodies bodies;

  PrintReader(Habits habits) {
    this.habits = habits;
    this.bodies = new PrintBodies(habits);
  }

  Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return switch (endpoint.operation()) {
      case PUT, STATUS, CANCEL -> upload(endpoint, variables, call);
      case CREATE, CONTENT, OTHER, COMMIT -> graph(endpoint, variables, call);
    };
  }

  /** A call to the print host, which knows the token in the URL and no other. */
  private Reading upload(Endpoint endpoint, Map<String, String> variables, Call call) {
    boolean bearer = call.headers().first("Authorization").isPresent();
    if (bearer && habits.get(PrintSwitches.AUTH_ON_PUT) == Reaction.REJECT) {
      return turned(Reason.BEARER_FORBIDDEN);
    }
    String session = variables.getOrDefault("session", "");
    UploadCalls calls = new UploadCalls(session, "", UploadCalls.token(call, "tempauthtoken"));
    return switch (endpoint.operation()) {
      case PUT -> put(calls, call).in(lane(session));
      case CANCEL -> calls.bare(new Command.Cancel());
      default -> status(calls);
    };
  }

  private Reading status(UploadCalls calls) {
    return switch (habits.get(PrintSwitches.STATUS_ANSWER)) {
      case 404 -> turned(Reason.SESSION_NOT_FOUND);
      case 405 -> turned(Reason.METHOD_NOT_ALLOWED);
      default -> calls.bare(new Command.Ask());
    };
  }

  private Reading put(UploadCalls calls, Call call) {
    boolean equalsSign = habits.get(PrintSwitches.ACCEPT_EQUALS_SIGN);
    return calls.put(equalsSign ? mended(call) : call, false);
  }

  /** Up to four fragments of a document may come at once (upload documents, remarks). */
  private Reading.Lane lane(String session) {
    int atOnce = habits.get(PrintSwitches.PARALLEL_PUTS);
    return new Reading.Lane("print/" + session, atOnce == 0 ? Integer.MAX_VALUE : atOnce);
  }

  /** The call with the range's unit set off by a space, whatever it was set off by. */
  private static Call mended(Call call) {
    Headers headers =
        new Headers(
            call.headers().fields().stream()
                .map(
                    field -> field.name().equalsIgnoreCase("Content-Range") ? mended(field) : field)
                .toList());
    return new Call(
        call.method(), call.base(), call.path(), call.query(), headers, call.connection());
  }

  private static Headers.Field mended(Headers.Field field) {
    return new Headers.Field(
        field.name(), EQUALS_SIGN.matcher(field.value()).replaceFirst("bytes "));
  }

  private Reading graph(Endpoint endpoint, Map<String, String> variables, Call call) {
    if (endpoint.name().equals("post")) {
      return turned(Reason.METHOD_NOT_ALLOWED);
    }
    String bearer = Bearers.token(call).orElse("");
    if (bearer.isEmpty()) {
      return turned(Reason.UNAUTHENTICATED);
    }
    return endpoint.name().equals("create")
        ? create(bearer, variables)
        : items(endpoint.name(), variables);
  }

  /** On a share only users may print (createUploadSession, permissions). */
  private Reading create(String bearer, Map<String, String> variables) {
    boolean delegatedOnly = habits.get(PrintSwitches.APP_ONLY_ON_SHARES) == Reaction.REJECT;
    if (delegatedOnly && PrintUrls.onShare(variables) && Bearers.appOnly(bearer)) {
      return turned(Reason.APP_ONLY_TOKEN);
    }
    return Reading.of(
        PrintUrls.folder(variables),
        new Reading.Opening((json, fresh) -> bodies.open(json, fresh, variables)));
  }

  private static Reading items(String name, Map<String, String> variables) {
    String folder = PrintUrls.folder(variables);
    String id = PrintUrls.document(variables);
    ItemCommand command =
        switch (name) {
          case "list" -> new ItemCommand.List(folder);
          case "get" -> new ItemCommand.Get(folder, id);
          default -> new ItemCommand.Download(folder, id);
        };
    return Reading.of(folder, new Reading.Items(command));
  }

  private static Reading turned(Reason reason) {
    return Reading.turned(Outcome.Refused.of(reason));
  }
}
