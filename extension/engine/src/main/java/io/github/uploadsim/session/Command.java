package io.github.uploadsim.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a client asks of an upload session. Each command puts itself to a session. */
public sealed interface Command {

  /** Puts this command to a session at a moment. */
  Step putTo(Session session, Instant now);

  /** Opens a session of the given id. */
  record Open(String id, Upload upload, Rules rules) implements Command {
    @Override
    public Step putTo(Session session, Instant now) {
      return session.open(this, now);
    }
  }

  /**
   * Appends a fragment.
   *
   * @param range where the fragment lies in the file
   * @param total bytes of the whole file, as the fragment declares it
   * @param bodyLength bytes of the request's body, as declared
   */
  record Append(ByteRange range, long total, long bodyLength) implements Command {
    @Override
    public Step putTo(Session session, Instant now) {
      return session.append(this, now);
    }
  }

  /** Asks what is expected next. */
  record Ask() implements Command {
    @Override
    public Step putTo(Session session, Instant now) {
      return session.ask();
    }
  }

  /** Cancels the session. */
  record Cancel() implements Command {
    @Override
    public Step putTo(Session session, Instant now) {
      return session.cancel();
    }
  }

  /**
   * Finishes a file whose bytes are all there.
   *
   * @param name what it is to be called; empty for the name that create gave it
   * @param changes what is to be remembered of it in place of what create said
   */
  record Commit(String name, Map<String, Object> changes) implements Command {
    public Commit {
      changes = Map.copyOf(changes);
    }

    /** Finishes it as create said. */
    public Commit() {
      this("", Map.of());
    }

    @Override
    public Step putTo(Session session, Instant now) {
      return session.commit(this);
    }
  }

  /** A request that cannot be understood; a session that is not there says so first. */
  record Malformed(Reason reason, List<String> facts) implements Command {
    @Override
    public Step putTo(Session session, Instant now) {
      return session.malformed(this);
    }
  }
}
