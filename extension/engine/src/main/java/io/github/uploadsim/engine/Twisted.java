package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Twist;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Step;
import java.util.function.UnaryOperator;

/** What a twist makes of a step that a session has taken. */
record Twisted(Twist twist) {

  /**
   * A fragment's step.
   *
   * @param held the session with the fragment's bytes, not finished
   * @param file puts the file of a step that finishes into its place
   */
  Step append(Step step, Session held, UnaryOperator<Step> file) {
    if (step.refused()) {
      return step;
    }
    if (twist instanceof Twist.Refusal refusal) {
      return new Step(held, Outcome.Refused.of(reason(refusal.plea())), step.notes());
    }
    boolean ends = step.outcome() instanceof Outcome.Finished;
    boolean never = twist instanceof Twist.NeverFinishing;
    return never && ends && held instanceof Session.Receiving open
        ? new Step(open, new Outcome.Expecting(open), step.notes())
        : file.apply(step);
  }

  /** Any other outcome. */
  Outcome outcome(Outcome outcome) {
    boolean refused = outcome instanceof Outcome.Refused;
    return twist instanceof Twist.Refusal refusal && !refused
        ? Outcome.Refused.of(reason(refusal.plea()))
        : outcome;
  }

  private static Reason reason(Twist.Plea plea) {
    return switch (plea) {
      case NAME_TAKEN -> Reason.NAME_TAKEN;
      case NO_ROOM -> Reason.NO_ROOM;
      case LOCKED -> Reason.LOCKED;
    };
  }
}
