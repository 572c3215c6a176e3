package io.github.uploadsim.fault;

import java.util.Set;

/**
 * Turns a request away because the service has too much to do (D:concepts/throttling.md).
 *
 * @param status 429, 503 or 509
 * @param retryAfter when the client may try again
 * @param keep what the service holds on to; nothing by default
 */
public record Throttle(int status, RetryAfter retryAfter, Keep keep) implements Fault {

  private static final Set<Integer> STATUSES = Set.of(429, 503, 509);

  public Throttle {
    if (!STATUSES.contains(status)) {
      throw new IllegalArgumentException(
          "status: throttle takes 429, 503 or 509, got "
              + status
              + "; for another status use respond");
    }
  }

  /** The same, with another status: 429, 503 or 509. */
  public Throttle status(int status) {
    return new Throttle(status, retryAfter, keep);
  }

  /** The same, asking the client to wait so many seconds; fractions are allowed. */
  public Throttle retryAfter(double seconds) {
    return new Throttle(status, new RetryAfter.Seconds(seconds), keep);
  }

  /** The same, naming the moment as an HTTP date so many seconds ahead. */
  public Throttle retryAfterDate(double seconds) {
    return new Throttle(status, new RetryAfter.Date(seconds), keep);
  }

  /** The same, without a {@code Retry-After}. */
  public Throttle withoutRetryAfter() {
    return new Throttle(status, new RetryAfter.Absent(), keep);
  }

  /** The same, with the service holding on to the whole request. */
  public Throttle keepingAll() {
    return new Throttle(status, retryAfter, Keep.ALL);
  }

  @Override
  public String type() {
    return "throttle";
  }

  @Override
  public Strike strike() {
    Respond told = new Respond(Scripted.status(status), keep).retryAfter(retryAfter);
    return told.strike();
  }
}
