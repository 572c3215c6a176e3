package io.github.uploadsim.fault;

import java.time.Duration;

/**
 * A body flows slowly all along.
 *
 * @param at which body
 * @param bytesPerSecond the most bytes in a second
 * @param simulated true if the simulator's clock moves on instead
 */
public record LimitBandwidth(Side at, long bytesPerSecond, boolean simulated) implements Fault {

  public LimitBandwidth {
    if (bytesPerSecond < 1) {
      throw new IllegalArgumentException(
          "bytesPerSecond: must be a number from 1 up, got "
              + bytesPerSecond
              + "; for a line that stands still use stall");
    }
  }

  /** The same, in the simulator's time: its clock moves on and nobody waits. */
  public LimitBandwidth inSimulatedTime() {
    return new LimitBandwidth(at, bytesPerSecond, true);
  }

  @Override
  public String type() {
    return "limitBandwidth";
  }

  @Override
  public Strike strike() {
    Pace.Flow flow = new Pace.Flow(0, Duration.ZERO, bytesPerSecond);
    return Strike.NONE.at(at.pace(flow, simulated));
  }
}
