package io.github.uploadsim.session;

import java.time.Instant;

/**
 * The rules by which a fragment is taken or turned down. The order of the checks gives one request
 * one defined answer.
 */
final class Fragments {

  private Fragments() {}

  static Step append(Session.Receiving session, Command.Append append, Instant now) {
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
    return accept(session, range, now);
  }

  private static Step accept(Session.Receiving session, ByteRange range, Instant now) {
    Rules rules = session.rules();
    Instant expires = rules.sliding() ? now.plus(rules.lifetime()) : session.expires();
    Session.Receiving after = session.with(session.received().plus(range), expires);
    if (after.received().size() < session.upload().size()) {
      return new Step(after, new Outcome.Expecting(after));
    }
    Session.Closed whole = after.end(Session.Closed.How.COMPLETED);
    return new Step(whole, new Outcome.Finished(whole));
  }
}
