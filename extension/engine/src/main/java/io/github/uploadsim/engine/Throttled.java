package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Pace;
import java.time.Duration;

/** Holds a flow of bytes up, at one place and all along. */
final class Throttled {

  private static final long STEPS_PER_SECOND = 20;
  private static final double NANOS = 1e9;

  private final Pace.Flow flow;
  private final Pauses pauses;
  private long passed;
  private boolean stalled;

  Throttled(Pace.Flow flow, Pauses pauses) {
    this.flow = flow;
    this.pauses = pauses;
  }

  /** True if the flow has come to the place where it stops. */
  boolean atStall() {
    return !stalled && !flow.stallFor().isZero() && passed == flow.stallAfter();
  }

  /** Stops there. */
  void stall() {
    stalled = true;
    pauses.pause(flow.stallFor());
  }

  /** How many of so many bytes may pass before the flow is looked at again. */
  int next(int wanted) {
    long most = wanted;
    if (!stalled && !flow.stallFor().isZero()) {
      most = Math.min(most, flow.stallAfter() - passed);
    }
    if (flow.bytesPerSecond() != Long.MAX_VALUE) {
      most = Math.min(most, Math.max(1, flow.bytesPerSecond() / STEPS_PER_SECOND));
    }
    return (int) most;
  }

  /** Says that so many bytes have passed. */
  void pass(int bytes) {
    passed += bytes;
    if (flow.bytesPerSecond() != Long.MAX_VALUE && bytes > 0) {
      pauses.pause(Duration.ofNanos((long) (bytes * NANOS / flow.bytesPerSecond())));
    }
  }
}
