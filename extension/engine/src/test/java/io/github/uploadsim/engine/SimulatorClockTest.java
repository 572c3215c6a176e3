package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorClockTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Ticking real = new Ticking();
  private final SimulatorClock clock = new SimulatorClock(real);

  @Test
  void itRunsWithRealTime() {
    real.tick(HOUR);

    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR));
  }

  @Test
  void advancingAddsToRealTime() {
    clock.advance(HOUR);
    clock.advance(HOUR);
    real.tick(HOUR);

    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR.multipliedBy(3)));
  }

  @Test
  void frozenItStandsUntilItIsAdvanced() {
    clock.freeze();
    real.tick(HOUR);
    assertThat(clock.now()).isEqualTo(Service.NOW);
    assertThat(clock.frozen()).isTrue();

    clock.advance(HOUR);
    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR));
  }

  @Test
  void unfrozenItRunsOnFromWhereItStood() {
    clock.freeze();
    real.tick(HOUR);
    clock.unfreeze();
    real.tick(HOUR);

    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR));
    assertThat(clock.frozen()).isFalse();
  }

  @Test
  void unfreezingAClockThatRunsChangesNothing() {
    clock.advance(HOUR);
    clock.unfreeze();

    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "PT2562047788015215H", "P400000000D"})
  void timeRunsNeitherBackwardsNorOutOfTheCalendar(Duration step) {
    assertThatThrownBy(() -> clock.advance(step))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("advance: ");
    assertThat(clock.now()).isEqualTo(Service.NOW);
  }

  @Test
  void aResetGoesBackToRealTime() {
    clock.advance(HOUR);
    clock.freeze();
    real.tick(HOUR);

    clock.reset();

    assertThat(clock.now()).isEqualTo(Service.NOW.plus(HOUR));
    assertThat(clock.frozen()).isFalse();
  }

  /** Real time that ticks when it is told to. */
  private static final class Ticking extends Clock {
    private Instant now = Service.NOW;

    void tick(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
