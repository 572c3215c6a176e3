package io.github.uploadsim.assertj;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a simulator. A failure shows the exchanges. */
public final class UploadSimAssert extends AbstractAssert<UploadSimAssert, UploadSim> {

  UploadSimAssert(UploadSim actual) {
    super(actual, UploadSimAssert.class);
  }

  /** Passes if a file of this name was uploaded completely; goes on with the latest upload. */
  public UploadAssert uploaded(String fileName) {
    Optional<SessionView> completed =
        latest(
            sessions(fileName).stream()
                .filter(session -> session.state().equals("completed"))
                .toList());
    return completed
        .map(this::about)
        .orElseThrow(
            () -> wrong("expected %s to be uploaded, but %s".formatted(fileName, found(fileName))));
  }

  /** Passes if a session was opened for a file of this name; goes on with the latest one. */
  public UploadAssert received(String fileName) {
    return latest(sessions(fileName))
        .map(this::about)
        .orElseThrow(
            () -> wrong("expected a session for %s, but %s".formatted(fileName, found(fileName))));
  }

  /** Passes if no session was opened since the last reset. */
  public UploadSimAssert hasNoSession() {
    isNotNull();
    return holds(
        actual.sessions().isEmpty(), "expected no session, but " + names(actual.sessions()));
  }

  /** Passes if no session was left open: each one was completed, cancelled, or ran out. */
  public UploadSimAssert hasNoOpenSession() {
    isNotNull();
    List<SessionView> open =
        actual.sessions().stream().filter(session -> session.state().equals("open")).toList();
    return holds(open.isEmpty(), "expected no session to be left open, but " + names(open));
  }

  /** Passes if there were so many exchanges since the last reset. */
  public UploadSimAssert hasExchanges(int expected) {
    isNotNull();
    long were = actual.journal().dropped() + actual.exchanges().size();
    return holds(
        were == expected, "expected %d exchanges, but there were %d".formatted(expected, were));
  }

  /**
   * Passes if no lost fragment came again on a new connection before the client's own code could
   * know of the loss, as some HTTP libraries do by themselves.
   */
  public UploadSimAssert noHiddenTransportRetry() {
    isNotNull();
    List<Long> repeats =
        actual.exchanges().stream().filter(Exchange::hiddenRepeat).map(Exchange::number).toList();
    return holds(
        repeats.isEmpty(),
        "expected no retry by the HTTP library itself, but these were: " + Told.numbers(repeats));
  }

  private UploadAssert about(SessionView session) {
    String name = (descriptionText() + " " + session.name()).strip();
    return new UploadAssert(session, actual).as("%s", name);
  }

  private List<SessionView> sessions(String fileName) {
    isNotNull();
    return Told.of(actual, fileName);
  }

  private static Optional<SessionView> latest(List<SessionView> sessions) {
    return sessions.stream().reduce((older, younger) -> younger);
  }

  private String found(String fileName) {
    return latest(sessions(fileName))
        .map(session -> "its session " + Told.state(session, actual))
        .orElseGet(() -> names(actual.sessions()));
  }

  private static String names(List<SessionView> sessions) {
    return sessions.isEmpty()
        ? "no session was opened"
        : "there were sessions for "
            + String.join(", ", sessions.stream().map(SessionView::name).distinct().toList());
  }

  private UploadSimAssert holds(boolean condition, String message) {
    if (!condition) {
      throw wrong(message);
    }
    return this;
  }

  private AssertionError wrong(String message) {
    return failure("%s", message + "\n" + actual.story());
  }
}
