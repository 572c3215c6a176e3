package io.github.uploadsim.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * How slowly an exchange goes.
 *
 * @param request how its body is read
 * @param delay what lies between the last byte of the request and the first of the answer
 * @param response how the answer's body is written
 * @param simulated true if the simulator's clock moves on instead of anybody waiting
 */
public record Pace(Flow request, Optional<Wait> delay, Flow response, boolean simulated) {

  /** As fast as it can. */
  public static final Pace FAST = new Pace(Flow.FREE, Optional.empty(), Flow.FREE, false);

  /**
   * How a body flows.
   *
   * @param stallAfter bytes after which it stops once
   * @param stallFor for how long
   * @param bytesPerSecond the most bytes in a second; {@code Long.MAX_VALUE} for no bound
   */
  public record Flow(long stallAfter, Duration stallFor, long bytesPerSecond) {

    /** Without a stop. */
    public static final Flow FREE = new Flow(0, Duration.ZERO, Long.MAX_VALUE);

    /** True if nothing holds it up. */
    public boolean free() {
      return stallFor.isZero() && bytesPerSecond == Long.MAX_VALUE;
    }
  }
}
