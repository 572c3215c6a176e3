package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * The answer comes late. The request was taken and counts in the meantime.
 *
 * @param time how late
 * @param simulated true if the simulator's clock moves on instead
 */
public record Delay(Wait time, boolean simulated) implements Fault {
  /** The same, in the simulator's time: its clock moves on and nobody waits. */
  public Delay inSimulatedTime() {
    return new Delay(time, true);
  }

  @Override
  public String type() {
    return "delay";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.at(new Pace(Pace.Flow.FREE, Optional.of(time), Pace.Flow.FREE, simulated));
  }
}
