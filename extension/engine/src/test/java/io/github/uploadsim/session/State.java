package io.github.uploadsim.session;

import static io.github.uploadsim.session.Session.Closed.How;

/** Every state that a session can be in, for a file of ten bytes taken in pieces of up to six. */
enum State {
  UNKNOWN("unknown"),
  EMPTY("receiving, nothing yet"),
  HALF("receiving, 5 of 10 bytes"),
  COMPLETED("completed"),
  CANCELLED("cancelled"),
  EXPIRED("expired"),
  LOST("lost");

  final String words;

  State(String words) {
    this.words = words;
  }

  Session session() {
    Session.Receiving empty = Sample.opened(Sample.IN_ORDER);
    Session.Receiving half = empty.keepPrefix(new ByteRange(0, 5), 5);
    return switch (this) {
      case UNKNOWN -> new Session.Unknown();
      case EMPTY -> empty;
      case HALF -> half;
      case COMPLETED -> half.keepPrefix(new ByteRange(5, 10), 5).end(How.COMPLETED);
      case CANCELLED -> half.end(How.CANCELLED);
      case EXPIRED -> half.end(How.EXPIRED);
      case LOST -> half.end(How.LOST);
    };
  }

  /** The state that a session is in. */
  static State of(Session session) {
    if (session instanceof Session.Receiving receiving) {
      return receiving.received().size() == 0 ? EMPTY : HALF;
    }
    return session instanceof Session.Closed closed ? valueOf(closed.how().name()) : UNKNOWN;
  }
}
