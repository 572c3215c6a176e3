package io.github.uploadsim.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time of one simulator: starts at now, runs with real time, and can be moved or stopped. */
public final class SimulatorClock {

  /** Dates in JSON and HTTP have four digits for the year. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final Clock real;
  private Duration ahead = Duration.ZERO;
  private Optional<Instant> frozen = Optional.empty();

  /** A clock that runs with the given one. */
  public SimulatorClock(Clock real) {
    this.real = real;
  }

  /** The simulator's present. */
  public synchronized Instant now() {
    return frozen.orElseGet(() -> real.instant().plus(ahead));
  }

  /**
   * Moves the present forward.
   *
   * @throws IllegalArgumentException if the step is negative, for time does not run backwards, or
   *     leads behind the year 9998
   */
  public synchronized void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException(
          "advance: must be a duration from PT0S up, got " + step + "; reset() starts over at now");
    }
    if (step.compareTo(Duration.between(now(), END)) > 0) {
      throw new IllegalArgumentException(
          "advance: the clock ends with the year 9998, got " + step + " from " + now());
    }
    ahead = ahead.plus(step);
    frozen = frozen.map(moment -> moment.plus(step));
  }

  /** Stops the present where it is. */
  public synchronized void freeze() {
    frozen = Optional.of(now());
  }

  /** Lets the present run on from where it was stopped. */
  public synchronized void unfreeze() {
    frozen.ifPresent(moment -> ahead = Duration.between(real.instant(), moment));
    frozen = Optional.empty();
  }

  /** True while the present stands still. */
  public synchronized boolean frozen() {
    return frozen.isPresent();
  }

  /** Goes back to real time. */
  public synchronized void reset() {
    ahead = Duration.ZERO;
    frozen = Optional.empty();
  }
}
