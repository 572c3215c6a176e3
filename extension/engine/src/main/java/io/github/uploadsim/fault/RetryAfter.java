package io.github.uploadsim.fault;

/** The {@code Retry-After} field of a throttled reply. */
public sealed interface RetryAfter {

  /** No such field. */
  record Absent() implements RetryAfter {}

  /** Seconds; the real service was seen to send fractions, such as 2.128. */
  record Seconds(double seconds) implements RetryAfter {
    public Seconds {
      requireSeconds(seconds);
    }
  }

  /** An HTTP date so many seconds after the simulator's present. */
  record Date(double seconds) implements RetryAfter {
    private static final double CENTURY = 3_155_760_000.0;

    public Date {
      requireSeconds(seconds);
      if (seconds > CENTURY) {
        throw new IllegalArgumentException(
            "retryAfter: a date may lie a hundred years ahead at the most, got " + seconds);
      }
    }
  }

  private static void requireSeconds(double seconds) {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException(
          "retryAfter: must be a number of seconds from 0 up, {\"date\": seconds} or \"absent\","
              + " got "
              + seconds);
    }
  }
}
