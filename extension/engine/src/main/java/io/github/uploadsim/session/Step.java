package io.github.uploadsim.session;

/** What a command leads to: the session afterwards, and what came of it. */
public record Step(Session after, Outcome outcome) {

  /** A refusal, which leaves the session as it was. */
  static Step refuse(Session session, Reason reason, Object... facts) {
    return new Step(session, Outcome.Refused.of(reason, facts));
  }

  /** True if the command was turned down. */
  public boolean refused() {
    return outcome instanceof Outcome.Refused;
  }
}
