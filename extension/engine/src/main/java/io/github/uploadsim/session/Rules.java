package io.github.uploadsim.session;

import java.time.Duration;

/**
 * How a service takes fragments. A family sets these once; a session carries them.
 *
 * @param inOrder true if a fragment must start where the last one ended
 * @param maxFragment the most bytes in one fragment, inclusive
 * @param lifetime how long a session lives
 * @param sliding true if each accepted fragment pushes the expiry forward
 * @param keepsBrokenFragment true if the bytes of a fragment whose sender went away are kept; the
 *     pages say that they are ignored, live services were seen to keep some
 */
public record Rules(
    boolean inOrder,
    long maxFragment,
    Duration lifetime,
    boolean sliding,
    boolean keepsBrokenFragment) {

  public Rules {
    if (maxFragment < 1) {
      throw new IllegalArgumentException(
          "rules: maxFragment must be at least 1 byte, got " + maxFragment);
    }
    if (lifetime.isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException("rules: lifetime must be positive, got " + lifetime);
    }
  }
}
