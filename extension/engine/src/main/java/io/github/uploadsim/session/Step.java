package io.github.uploadsim.session;

import java.util.List;

/**
 * What a command leads to: the session afterwards, and what came of it.
 *
 * @param notes what the test author may want to know
 */
public record Step(Session after, Outcome outcome, List<String> notes) {

  public Step {
    notes = List.copyOf(notes);
  }

  /** A step of which there is nothing to say. */
  public Step(Session after, Outcome outcome) {
    this(after, outcome, List.of());
  }

  /** A refusal, which leaves the session as it was. */
  static Step refuse(Session session, Reason reason, Object... facts) {
    return new Step(session, Outcome.Refused.of(reason, facts));
  }

  /** True if the command was turned down. */
  public boolean refused() {
    return outcome instanceof Outcome.Refused;
  }
}
