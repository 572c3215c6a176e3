package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.session.Session;

/** What a strike makes of the session itself, before its request or behind it. */
record Fates(Strike strike) {

  Session before(Session session) {
    return strike.keep().all() ? session : ended(session);
  }

  Session after(Session session) {
    return strike.keep().all() ? ended(session) : session;
  }

  private Session ended(Session session) {
    return switch (strike.fate()) {
      case LIVES -> session;
      case EXPIRES -> session.end(Session.Closed.How.EXPIRED);
      case IS_FORGOTTEN -> session.end(Session.Closed.How.LOST);
    };
  }
}
