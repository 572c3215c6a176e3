package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.session.Session;
import java.time.Instant;
import java.util.function.Function;

/** One session on this simulator: its state, which changes one step at a time, and its bytes. */
final class Entry {

  private final int number;
  private final Dialect dialect;
  private final Session.Receiving opened;
  private final String who;
  private final Content content = new Content();
  private Session session;
  private Session previous;
  private boolean revoked;
  private int faultsStruck;

  /**
   * A session that was just opened.
   *
   * @param who names it by its file, whatever else was opened meanwhile
   */
  Entry(int number, Dialect dialect, Session.Receiving opened, String who) {
    this.who = who;
    this.number = number;
    this.dialect = dialect;
    this.opened = opened;
    this.session = opened;
    this.previous = opened;
  }

  /** What a change leads to: the session afterwards, and something to hand on. */
  record Change<R>(Session after, R result) {}

  /** Changes the session; nobody else does meanwhile. */
  synchronized <R> R change(Instant now, Function<Session, Change<R>> step) {
    Session before = session.at(now);
    Change<R> change = step.apply(before);
    if (!change.after().equals(before)) {
      previous = before;
    }
    session = change.after();
    return change.result();
  }

  /** The session before it last changed. */
  synchronized Session previous() {
    return previous;
  }

  /** Lets its URL be refused from now on. */
  synchronized void revoke() {
    revoked = true;
  }

  synchronized boolean revoked() {
    return revoked;
  }

  synchronized Session at(Instant now) {
    session = session.at(now);
    return session;
  }

  /** Ends it for requests that are still under way, and gives its room back. */
  void lose() {
    synchronized (this) {
      session = session.end(Session.Closed.How.LOST);
    }
    content.release();
  }

  synchronized void countFault() {
    faultsStruck++;
  }

  synchronized int faultsStruck() {
    return faultsStruck;
  }

  String id() {
    return opened.id();
  }

  int number() {
    return number;
  }

  String who() {
    return who;
  }

  String name() {
    return opened.upload().name();
  }

  Session.Receiving opened() {
    return opened;
  }

  Dialect dialect() {
    return dialect;
  }

  Content content() {
    return content;
  }
}
