package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.Operation;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResetTest {

  private final byte[] file = Bodies.random(200_000, 1);
  private final Service service = Service.live();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void everythingStartsOver() {
    String session = service.open("a", file.length);
    service.put(session, 0, file, file.length);
    service.inject(Operation.PUT, new DropBeforeReading(Close.RESET));
    service.simulator().clock().advance(Duration.ofDays(1));
    service.simulator().clock().freeze();

    service.simulator().reset();

    assertEmpty();
    assertThat(service.simulator().session(session)).isEmpty();
    assertThat(service.simulator().clock().now()).isEqualTo(Service.NOW);
    assertThat(service.simulator().clock().frozen()).isFalse();
    assertThat(service.status(session).status()).isEqualTo(404);
  }

  @Test
  void countingStartsOver() {
    service.open("a", 1);
    service.inject(Operation.PUT, new DropBeforeReading(Close.RESET));

    service.simulator().reset();

    assertThat(service.create("a", 1).exchange().number()).isOne();
    service.inject(Operation.PUT, new DropBeforeReading(Close.RESET));
    assertThat(service.rule().rule().id()).isEqualTo("fault-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20})
  void aRequestUnderWayLeavesNoTraceInTheNewWorld(long memory) {
    try (Service other = Service.storing(memory, Service.TEMP)) {
      String session = other.open("a", file.length);

      other.put(
          session,
          0,
          file.length,
          file.length,
          Bodies.meanwhile(other.simulator()::reset, file),
          "c1");

      assertThat(other.simulator().sessions()).isEmpty();
      assertThat(other.simulator().items()).isEmpty();
      assertThat(other.simulator().journal().exchanges()).isEmpty();
      assertThat(other.create("b", 1).exchange().number()).isOne();
    }
  }

  private void assertEmpty() {
    assertThat(service.simulator().sessions()).isEmpty();
    assertThat(service.simulator().items()).isEmpty();
    assertThat(service.simulator().faults().entries()).isEmpty();
    assertThat(service.simulator().journal().exchanges()).isEmpty();
  }
}
