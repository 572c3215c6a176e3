package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * The receipt of one fragment: judged before its bytes are read, and again when they are there, for
 * another request may have come in between.
 */
record Receipt(
    World world, SimulatorClock clock, Entry entry, Strike strike, Command.Append append) {

  /** The refusal that the fragment's head alone earns, if any. */
  Optional<Outcome> refusedBeforehand() {
    Instant now = clock.now();
    return entry.change(
        now,
        stored -> {
          Session before = new Fates(strike).before(stored);
          Step step = append.putTo(before, now);
          return new Entry.Change<>(
              stored, step.refused() ? Optional.of(step.outcome()) : objection(before));
        });
  }

  private Optional<Outcome> objection(Session before) {
    return before instanceof Session.Receiving open
        ? entry.dialect().objection(open, append, world.shelf()).map(Outcome.class::cast)
        : Optional.empty();
  }

  /** Lets the session end that a fault ends before its request. */
  void settle() {
    entry.change(
        clock.now(),
        stored -> {
          Session before = new Fates(strike).before(stored);
          return new Entry.Change<>(before, before);
        });
  }

  /** Keeps what is to be kept of the bytes that came. */
  Done close(Staging staging, boolean peerGone) {
    Instant now = clock.now();
    return entry.change(
        now,
        before -> {
          Step step = meanwhile(came(staging.size(), peerGone).putTo(before, now));
          long kept = step.refused() ? 0 : kept(before, staging.size(), peerGone);
          entry.content().link(append.range().start(), staging.keep(kept));
          boolean wanted = after(before, step, kept).equals(step.after());
          Step filed =
              new Twisted(strike.twist())
                  .append(
                      step,
                      before.hold(append),
                      whole ->
                          new Filing(world, entry, now).file(whole, before.hold(append), wanted));
          Session after = step.refused() ? before : after(before, filed, kept);
          Session left = peerGone ? after : new Fates(strike).after(after);
          return new Entry.Change<>(left, done(filed, kept, peerGone));
        });
  }

  /** What was right when the head came and is not any more, has another's request to thank. */
  private static Step meanwhile(Step step) {
    boolean overlap =
        step.outcome() instanceof Outcome.Refused refused && refused.reason() == Reason.OVERLAP;
    return overlap ? new Step(step.after(), Outcome.Refused.of(Reason.WRITTEN_MEANWHILE)) : step;
  }

  /** The fragment as it came: a body may be of another length than its head declared. */
  private Command.Append came(long taken, boolean peerGone) {
    boolean asDeclared = taken == Math.min(append.bodyLength(), strike.takeAtMost());
    return peerGone || asDeclared
        ? append
        : new Command.Append(append.range(), append.total(), taken);
  }

  private long kept(Session before, long taken, boolean peerGone) {
    if (!peerGone) {
      return strike.keep().of(taken);
    }
    boolean keepsBroken =
        before instanceof Session.Receiving open && open.rules().keepsBrokenFragment();
    return keepsBroken ? taken : 0;
  }

  private Session after(Session before, Step step, long kept) {
    long length = append.range().length();
    boolean whole = kept == length && (length > 0 || strike.keep().all());
    if (kept == 0 && !whole) {
      return before;
    }
    return whole ? step.after() : before.keepPrefix(append, kept);
  }

  private Done done(Step step, long kept, boolean peerGone) {
    boolean cutShort = strike.takeAtMost() < append.bodyLength();
    return peerGone || cutShort
        ? Done.unfinished(kept, Optional.of(entry))
        : Done.of(step.outcome(), kept, Optional.of(entry)).noting(step.notes());
  }
}
