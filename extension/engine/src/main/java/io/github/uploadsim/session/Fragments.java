package io.github.uploadsim.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules by which a fragment is taken or turned down. The order of the checks gives one request
 * one defined answer.
 */
final class Fragments {

  private Fragments() {}

  static Step append(Session.Receiving session, Command.Append append, Instant now) {
    boolean sized = session.upload().sized();
    Session.Receiving open = sized ? session : session.of(append.total());
    Step step = judge(open, append, now);
    return step.refused() ? new Step(session, step.outcome()) : step;
  }

  private static Step judge(Session.Receiving session, Command.Append append, Instant now) {
    if (append.range().length() == 0 && session.upload().size() > 0) {
      return Step.refuse(session, Reason.RANGE_UNREADABLE);
    }
    if (append.bodyLength() != append.range().length()) {
      return Step.refuse(session, Reason.LENGTH_MISMATCH);
    }
    if (append.bodyLength() > session.rules().maxFragment()) {
      return Step.refuse(session, Reason.FRAGMENT_TOO_LARGE, session.rules().maxFragment());
    }
    if (append.total() != session.upload().size()) {
      return Step.refuse(session, Reason.TOTAL_MISMATCH, session.upload().size(), append.total());
    }
    return place(session, append.range(), now);
  }

  private static Step place(Session.Receiving session, ByteRange range, Instant now) {
    if (session.received().overlaps(range)) {
      return Step.refuse(session, Reason.OVERLAP);
    }
    if (session.rules().inOrder() && range.start() != session.received().prefix()) {
      boolean ahead = range.start() > session.received().prefix();
      return Step.refuse(session, ahead ? Reason.OUT_OF_ORDER : Reason.OVERLAP);
    }
    return align(session, range, now);
  }

  private static Step align(Session.Receiving session, ByteRange range, Instant now) {
    Grid grid = session.rules().grid();
    boolean off = grid.violatedBy(range, session.upload().size());
    if (off && grid.reaction() == Grid.Reaction.REJECT) {
      return Step.refuse(session, Reason.FRAGMENT_OFF_GRID, grid.step());
    }
    Session.Receiving after = accept(session, range, now, off);
    if (after.whole() && after.offGrid() && grid.reaction() == Grid.Reaction.FAIL_AT_END) {
      return Step.refuse(session, Reason.ASSEMBLY_FAILED);
    }
    return new Step(finish(after), outcome(after), notes(session.rules(), range, off));
  }

  private static List<String> notes(Rules rules, ByteRange range, boolean off) {
    List<String> notes = new ArrayList<>();
    if (off) {
      notes.add(
          "a fragment of %d bytes is no multiple of %d and not the last"
              .formatted(range.length(), rules.grid().step()));
    }
    if (range.length() > rules.advised()) {
      notes.add(
          "a fragment of %d bytes is longer than the %d that the pages advise"
              .formatted(range.length(), rules.advised()));
    }
    return notes;
  }

  private static Session.Receiving accept(
      Session.Receiving session, ByteRange range, Instant now, boolean off) {
    Rules rules = session.rules();
    Instant expires = rules.sliding() ? now.plus(rules.lifetime()) : session.expires();
    return session.with(session.received().plus(range), expires, session.offGrid() || off);
  }

  private static boolean finishes(Session.Receiving after) {
    return after.whole() && !after.rules().defers();
  }

  private static Session finish(Session.Receiving after) {
    return finishes(after) ? after.end(Session.Closed.How.COMPLETED) : after;
  }

  private static Outcome outcome(Session.Receiving after) {
    return finishes(after)
        ? new Outcome.Finished(after.end(Session.Closed.How.COMPLETED))
        : new Outcome.Expecting(after);
  }
}
