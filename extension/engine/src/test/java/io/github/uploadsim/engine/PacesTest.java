package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.LimitBandwidth;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Pace;
import io.github.uploadsim.fault.Side;
import io.github.uploadsim.fault.Stall;
import io.github.uploadsim.fault.Wait;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How slowly things go, in a time of our own. */
class PacesTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private PacedOutput paced(Pace.Flow flow) {
    return new PacedOutput(
        out,
        new Throttled(
            flow,
            time -> {
              pauses.add(time);
              stoppedAt.add(out.size());
            }));
  }

  private final List<Integer> stoppedAt = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0", "1", "99", "50"})
  void aBodyStopsOnceAfterExactlySoManyBytes(int after) throws IOException {
    PacedOutput body = paced(new Pace.Flow(after, Duration.ofSeconds(2), Long.MAX_VALUE));

    body.write(new byte[30]);
    body.write(new byte[70]);

    assertThat(stoppedAt).containsExactly(after);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    assertThat(out.size()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"1000, 100", "100, 1000", "7, 3"})
  void aBodyFlowsAsFastAsItMay(long bytesPerSecond, int length) throws IOException {
    paced(new Pace.Flow(0, Duration.ZERO, bytesPerSecond)).write(new byte[length]);

    double seconds = pauses.stream().mapToDouble(time -> time.toNanos() / 1e9).sum();
    assertThat(seconds).isCloseTo(length / (double) bytesPerSecond, within(1e-6));
    assertThat(out.size()).isEqualTo(length);
  }

  private static Duration ahead(Operation operation, Fault fault) {
    try (Service service = Service.live()) {
      String session = service.open("a.bin", 100);
      service.inject(operation, fault);
      Answer answer =
          operation == Operation.PUT
              ? service.put(session, 0, new byte[100], 100)
              : service.status(session);
      assertThat(answer.status()).isIn(200, 201);
      return Duration.between(Service.NOW, service.simulator().clock().now());
    }
  }

  @Test
  void inSimulatedTimeTheClockMovesOn() {
    Duration minute = Duration.ofMinutes(1);

    assertThat(ahead(Operation.PUT, new Delay(new Wait.Fixed(minute), true))).isEqualTo(minute);
    assertThat(ahead(Operation.PUT, new Stall(Side.REQUEST, 40, minute, true))).isEqualTo(minute);
    assertThat(ahead(Operation.PUT, new LimitBandwidth(Side.REQUEST, 10, true)))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void inRealTimeItStandsStill() {
    assertThat(ahead(Operation.STATUS, new Delay(new Wait.Fixed(Duration.ofMinutes(1)), false)))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, PT1S", "0.5, PT2S", "0.99, PT2.98S"})
  void aUniformDelayLiesBetweenItsBounds(double luck, Duration expected) {
    Wait uniform = new Wait.Uniform(Duration.ofSeconds(1), Duration.ofSeconds(3));

    assertThat(uniform.drawn(luck)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1.0", "0.8413447, 1.6487", "0.1586553, 0.6065"})
  void aLogNormalDelayHasItsMedianAndItsSpread(double luck, double seconds) {
    Wait logNormal = new Wait.LogNormal(Duration.ofSeconds(1), 0.5);

    assertThat(logNormal.drawn(luck).toNanos() / 1e9).isCloseTo(seconds, within(1e-3));
  }
}
