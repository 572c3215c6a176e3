package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, false",
    "PT59.999S, false",
    "PT1M, true",
    "PT1M59S, true",
    "PT2M, false",
    "PT1H, false",
  })
  void aWindowIsFromItsBeginningToBeforeItsEnd(Duration age, boolean expected) {
    Trigger window =
        Trigger.ALWAYS.parts().from(Duration.ofMinutes(1)).until(Duration.ofMinutes(2)).build();

    assertThat(window.matches(aged(age))).isEqualTo(expected);
  }

  private static Scene aged(Duration age) {
    return new Scene(
        Operation.PUT,
        "todo",
        1,
        Optional.of("a.bin"),
        1,
        1,
        OptionalInt.of(1),
        0,
        10,
        false,
        OptionalLong.of(10),
        age,
        "todo/a.bin/1",
        1);
  }
}
