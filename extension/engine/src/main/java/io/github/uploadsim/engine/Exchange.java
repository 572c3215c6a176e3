package io.github.uploadsim.engine;

import io.github.uploadsim.http.ContentRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One request and what became of it, as the server knows it. No token, no content.
 *
 * @param number counts from 1 since the simulator was reset
 * @param at when it came, in the simulator's time
 * @param endpoint such as {@code put}
 * @param session the id of the session it concerned, if there is such a session
 * @param file the session's file name
 * @param method the verb
 * @param path the path without its query
 * @param range the bytes that the request claims to bring
 * @param fragment which fragment, from 1
 * @param declared bytes of its body, as declared
 * @param taken bytes of its body that the server read
 * @param kept bytes of its body that the service holds on to
 * @param status what was answered, or would have been if the answer had not been lost
 * @param answered true if the whole answer was handed to the connection
 * @param rule the id of the rule that struck
 * @param fault the fault that struck
 * @param ending how it ended, in words
 * @param notes what the test author may want to know
 * @param connection the connection it came on
 */
public record Exchange(
    long number,
    Instant at,
    String family,
    String endpoint,
    Optional<String> session,
    Optional<String> file,
    String method,
    String path,
    Optional<ContentRange.Bytes> range,
    OptionalInt fragment,
    OptionalLong declared,
    long taken,
    long kept,
    int status,
    boolean answered,
    Optional<String> rule,
    Optional<String> fault,
    String ending,
    List<String> notes,
    String connection) {

  public Exchange {
    notes = List.copyOf(notes);
  }

  /** How the note of an exchange begins that the client's HTTP library repeated by itself. */
  static final String REPEAT = "repeat of #";

  /** True if it repeats a lost request and the client's own code had no chance to know of it. */
  public boolean hiddenRepeat() {
    return notes.stream().anyMatch(note -> note.startsWith(REPEAT));
  }

  Exchange noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Exchange(
        number,
        at,
        family,
        endpoint,
        session,
        file,
        method,
        path,
        range,
        fragment,
        declared,
        taken,
        kept,
        status,
        answered,
        rule,
        fault,
        ending,
        more,
        connection);
  }

  /** One line for people. */
  public String line() {
    StringBuilder line = new StringBuilder("#%d %s".formatted(number, endpoint));
    range.ifPresent(
        bytes ->
            line.append(" bytes %d-%d/%d".formatted(bytes.start(), bytes.last(), bytes.total())));
    fragment.ifPresent(k -> line.append(" (fragment %d)".formatted(k)));
    if (range.isPresent() || taken > 0) {
      line.append(", took %d, kept %d".formatted(taken, kept));
    }
    line.append(": ").append(ending);
    fault.ifPresent(type -> line.append(" [fault %s]".formatted(type)));
    notes.forEach(note -> line.append("\n      ").append(note));
    return line.toString();
  }
}
