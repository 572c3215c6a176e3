package io.github.uploadsim.session;

import java.time.Instant;
import java.util.List;

/**
 * An upload session in one of its states. A value: every command yields a {@link Step} and changes
 * nothing, so a fault may choose which state the service keeps.
 */
public sealed interface Session {

  /** The session as it is at the given moment; time alone can end it. */
  Session at(Instant now);

  /** Opens the session. */
  Step open(Command.Open open, Instant now);

  /** Takes a fragment. */
  Step append(Command.Append append, Instant now);

  /** Tells what is expected next. */
  Step ask();

  /** Cancels. */
  Step cancel();

  /** Finishes a file whose bytes are all there. */
  Step commit(Command.Commit commit);

  /** Answers a request that cannot be understood. */
  Step malformed(Command.Malformed malformed);

  /** The session with only the first bytes of a fragment kept. */
  default Session keepPrefix(ByteRange fragment, long bytes) {
    return this;
  }

  /** The same; the fragment has told the size of a file of which create said none. */
  default Session keepPrefix(Command.Append append, long bytes) {
    return keepPrefix(append.range(), bytes);
  }

  /** The session with a whole fragment kept, whatever it leads to. */
  default Session hold(Command.Append append) {
    return this;
  }

  /** The session with only the bytes before an offset left. */
  default Session rollback(long bytes) {
    return this;
  }

  /** The session ended in the given way, if it was still open. */
  Session end(Closed.How how);

  /** A session that nobody opened: it can be opened, and knows nothing else. */
  record Unknown() implements Session {

    @Override
    public Session at(Instant now) {
      return this;
    }

    @Override
    public Step open(Command.Open open, Instant now) {
      Receiving session =
          new Receiving(
              open.id(),
              open.upload(),
              open.rules(),
              Ranges.NONE,
              now,
              now.plus(open.rules().lifetime()),
              false);
      return new Step(session, new Outcome.Opened(session));
    }

    @Override
    public Step append(Command.Append append, Instant now) {
      return notFound();
    }

    @Override
    public Step ask() {
      return notFound();
    }

    @Override
    public Step cancel() {
      return notFound();
    }

    @Override
    public Step commit(Command.Commit commit) {
      return notFound();
    }

    @Override
    public Step malformed(Command.Malformed malformed) {
      return notFound();
    }

    @Override
    public Session end(Closed.How how) {
      return this;
    }

    private Step notFound() {
      return Step.refuse(this, Reason.SESSION_NOT_FOUND);
    }
  }

  /**
   * A session that takes fragments.
   *
   * @param received the only truth about which bytes the service holds
   * @param offGrid true if a fragment off the grid was taken
   */
  record Receiving(
      String id,
      Upload upload,
      Rules rules,
      Ranges received,
      Instant opened,
      Instant expires,
      boolean offGrid)
      implements Session {

    /**
     * What is still expected; a file without a byte still expects its start, and one of unknown
     * size expects bytes without end.
     */
    public List<ByteRange> expected() {
      if (upload.size() == 0) {
        return List.of(new ByteRange(0, 0));
      }
      return received.gaps(upload.sized() ? upload.size() : Long.MAX_VALUE);
    }

    /** True if every byte is there. */
    public boolean whole() {
      return upload.sized() && received.size() == upload.size();
    }

    @Override
    public Session at(Instant now) {
      return now.isBefore(expires) ? this : end(Closed.How.EXPIRED);
    }

    @Override
    public Step open(Command.Open open, Instant now) {
      throw new IllegalStateException("session " + id + " is open already; ids are used once");
    }

    @Override
    public Step append(Command.Append append, Instant now) {
      return Fragments.append(this, append, now);
    }

    @Override
    public Step ask() {
      return new Step(this, new Outcome.Status(this));
    }

    @Override
    public Step cancel() {
      return new Step(end(Closed.How.CANCELLED), new Outcome.Cancelled());
    }

    @Override
    public Step commit(Command.Commit commit) {
      if (!whole() || upload.size() == 0) {
        return Step.refuse(this, Reason.SESSION_INCOMPLETE);
      }
      String name = commit.name().isEmpty() ? upload.name() : commit.name();
      Closed done =
          new Closed(
              id,
              upload.as(name, commit.changes()),
              received,
              Closed.How.COMPLETED,
              opened,
              expires);
      return new Step(done, new Outcome.Finished(done));
    }

    @Override
    public Step malformed(Command.Malformed malformed) {
      return new Step(this, new Outcome.Refused(malformed.reason(), malformed.facts()));
    }

    @Override
    public Receiving keepPrefix(ByteRange fragment, long bytes) {
      return with(received.plus(fragment.prefix(bytes)), expires, offGrid);
    }

    @Override
    public Receiving keepPrefix(Command.Append append, long bytes) {
      return told(append).keepPrefix(append.range(), bytes);
    }

    @Override
    public Receiving hold(Command.Append append) {
      return told(append).with(received.plus(append.range()), expires, offGrid);
    }

    private Receiving told(Command.Append append) {
      return upload.sized() ? this : of(append.total());
    }

    @Override
    public Receiving rollback(long bytes) {
      return with(received.upTo(bytes), expires, offGrid);
    }

    @Override
    public Closed end(Closed.How how) {
      return new Closed(id, upload, received, how, opened, expires);
    }

    Receiving with(Ranges nowReceived, Instant nowExpires, boolean nowOffGrid) {
      return new Receiving(id, upload, rules, nowReceived, opened, nowExpires, nowOffGrid);
    }

    /** The same with the size that the first fragment tells. */
    Receiving of(long total) {
      return new Receiving(id, upload.of(total), rules, received, opened, expires, offGrid);
    }
  }

  /** A session that is over. */
  record Closed(String id, Upload upload, Ranges received, How how, Instant opened, Instant expires)
      implements Session {

    /** How a session ended. */
    public enum How {
      COMPLETED,
      CANCELLED,
      EXPIRED,
      LOST
    }

    @Override
    public Session at(Instant now) {
      return this;
    }

    @Override
    public Step open(Command.Open open, Instant now) {
      throw new IllegalStateException("session " + id + " is over; ids are used once");
    }

    @Override
    public Step append(Command.Append append, Instant now) {
      return over();
    }

    @Override
    public Step ask() {
      return over();
    }

    @Override
    public Step cancel() {
      return over();
    }

    @Override
    public Step commit(Command.Commit commit) {
      return over();
    }

    @Override
    public Step malformed(Command.Malformed malformed) {
      return over();
    }

    @Override
    public Session end(How another) {
      return this;
    }

    private Step over() {
      boolean expired = how == How.EXPIRED;
      return Step.refuse(this, expired ? Reason.SESSION_EXPIRED : Reason.SESSION_NOT_FOUND);
    }
  }
}
