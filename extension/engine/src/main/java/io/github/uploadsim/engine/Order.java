package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.fault.Twist;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Step;
import java.time.Instant;

/** Carries out a command that brings no bytes, under whatever strikes it. */
record Order(World world, Entry entry, Strike strike) {

  Outcome carryOut(Command command, Instant now) {
    return entry.change(
        now,
        stored -> {
          Session before = new Fates(strike).before(stored);
          Step step = step(command, before, now);
          boolean changes = strike.keep().all() && !(command instanceof Command.Ask);
          Session after = changes ? step.after() : before;
          return new Entry.Change<>(new Fates(strike).after(after), step.outcome());
        });
  }

  private Step step(Command command, Session before, Instant now) {
    boolean stale = command instanceof Command.Ask && strike.twist() instanceof Twist.Stale;
    Step step = command.putTo(stale ? entry.previous() : before, now);
    Filing filing = new Filing(world, entry, now);
    return new Twisted(strike.twist())
        .append(step, before, whole -> filing.file(whole, before, strike.keep().all()));
  }
}
