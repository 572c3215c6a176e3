package io.github.uploadsim.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How a service takes fragments. A family sets these once; a session carries them.
 *
 * @param inOrder true if a fragment must start where the last one ended
 * @param maxFragment the most bytes in one fragment, inclusive
 * @param lifetime how long a session lives
 * @param sliding true if each accepted fragment pushes the expiry forward
 * @param keepsBrokenFragment true if the bytes of a fragment whose sender went away are kept; the
 *     pages say that they are ignored, live services were seen to keep some
 * @param grid the multiple that the length of every fragment but the last is to be
 * @param defers true if the file is finished by a commit of its own, not by its last byte
 * @param advised the most bytes in one fragment that the pages advise; more is taken and noted
 * @param tokenLifetime how long the token in the upload URL lives, if it does not live as long as
 *     the session
 */
public record Rules(
    boolean inOrder,
    long maxFragment,
    Duration lifetime,
    boolean sliding,
    boolean keepsBrokenFragment,
    Grid grid,
    boolean defers,
    long advised,
    Optional<Duration> tokenLifetime) {

  public Rules {
    if (maxFragment < 1) {
      throw new IllegalArgumentException(
          "rules: maxFragment must be at least 1 byte, got " + maxFragment);
    }
    if (lifetime.isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException("rules: lifetime must be positive, got " + lifetime);
    }
  }

  /** Rules without a grid, by which the last byte finishes the file. */
  public Rules(
      boolean inOrder,
      long maxFragment,
      Duration lifetime,
      boolean sliding,
      boolean keepsBrokenFragment) {
    this(
        inOrder,
        maxFragment,
        lifetime,
        sliding,
        keepsBrokenFragment,
        Grid.NONE,
        false,
        Long.MAX_VALUE,
        Optional.empty());
  }

  /** The same on a grid. */
  public Rules on(Grid other) {
    return new Rules(
        inOrder,
        maxFragment,
        lifetime,
        sliding,
        keepsBrokenFragment,
        other,
        defers,
        advised,
        tokenLifetime);
  }

  /** The same, finished by the last byte or by a commit. */
  public Rules deferring(boolean commit) {
    return new Rules(
        inOrder,
        maxFragment,
        lifetime,
        sliding,
        keepsBrokenFragment,
        grid,
        commit,
        advised,
        tokenLifetime);
  }

  /** The same with a token in the upload URL that has an end of its own. */
  public Rules withTokenFor(Duration token) {
    return new Rules(
        inOrder,
        maxFragment,
        lifetime,
        sliding,
        keepsBrokenFragment,
        grid,
        defers,
        advised,
        Optional.of(token));
  }

  /** The same with a note on fragments of more bytes. */
  public Rules advising(long bytes) {
    return new Rules(
        inOrder,
        maxFragment,
        lifetime,
        sliding,
        keepsBrokenFragment,
        grid,
        defers,
        bytes,
        tokenLifetime);
  }
}
