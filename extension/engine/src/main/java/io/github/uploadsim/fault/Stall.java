package io.github.uploadsim.fault;

import java.time.Duration;

/**
 * A body stops once in its middle and goes on after a while.
 *
 * @param at which body
 * @param afterBytes bytes of it that flow before
 * @param time how long it stops
 * @param simulated true if the simulator's clock moves on instead
 */
public record Stall(Side at, long afterBytes, Duration time, boolean simulated) implements Fault {

  public Stall {
    Wait.requireTime("for", time);
    if (afterBytes < 0) {
      throw new IllegalArgumentException(
          "afterBytes: must be a number of bytes from 0 up, got " + afterBytes);
    }
  }

  /** The same, in the simulator's time: its clock moves on and nobody waits. */
  public Stall inSimulatedTime() {
    return new Stall(at, afterBytes, time, true);
  }

  @Override
  public String type() {
    return "stall";
  }

  @Override
  public Strike strike() {
    Pace.Flow flow = new Pace.Flow(afterBytes, time, Long.MAX_VALUE);
    return Strike.NONE.at(at.pace(flow, simulated));
  }
}
