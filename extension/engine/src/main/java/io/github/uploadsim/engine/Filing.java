package io.github.uploadsim.engine;

import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Step;
import java.time.Instant;

/**
 * Puts the file of a session that would be finished into its place. If there is none, the session
 * goes on with its bytes.
 */
record Filing(World world, Entry entry, Instant now) {

  /**
   * The step, once its file has looked for a place.
   *
   * @param held the session if there is no place
   * @param wanted false if a fault keeps the file from being there
   */
  Step file(Step step, Session held, boolean wanted) {
    if (!(step.outcome() instanceof Outcome.Finished finished)) {
      return step;
    }
    Placement placement =
        world.place(
            shelf -> entry.dialect().place(finished.session(), now, shelf),
            placed -> wanted,
            entry.content());
    return placement instanceof Placement.Blocked blocked
        ? new Step(held, blocked.refusal(), step.notes())
        : placed(step, finished.session(), (Placement.Placed) placement);
  }

  private static Step placed(Step step, Session.Closed session, Placement.Placed placed) {
    return new Step(step.after(), new Outcome.Filed(session, placed), step.notes());
  }
}
