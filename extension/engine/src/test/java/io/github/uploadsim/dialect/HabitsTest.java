package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {

  private static final Switch<Integer> STATUS = Switch.status("okStatus", "about", 200, 201);
  private static final Switch<Boolean> FLAG = Switch.flag("sliding", "about", false);
  private static final Switch<Long> BYTES = Switch.bytes("maxSize", "about", 10);
  private static final Switch<Duration> TIME =
      Switch.duration("lifetime", "about", Duration.ofHours(1));
  private static final Switch<ExpectedRanges> CHOICE =
      Switch.choice("rangeForm", "about", ExpectedRanges.START);
  private static final Switch<String> TEXT = Switch.text("key", "about", "innerError");

  private final Habits habits =
      Habits.defaults("todo", List.of(STATUS, FLAG, BYTES, TIME, CHOICE, TEXT));

  @Test
  void everySwitchStartsAtItsDefault() {
    assertThat(habits.get(STATUS)).isEqualTo(200);
    assertThat(habits.get(FLAG)).isFalse();
    assertThat(habits.get(BYTES)).isEqualTo(10);
    assertThat(habits.get(TIME)).isEqualTo(Duration.ofHours(1));
    assertThat(habits.get(CHOICE)).isEqualTo(ExpectedRanges.START);
    assertThat(habits.get(TEXT)).isEqualTo("innerError");
  }

  @Test
  void settingOneLeavesTheOthersAndTheOriginal() {
    Habits other = habits.with(STATUS, 201).with(FLAG, true);

    assertThat(other.get(STATUS)).isEqualTo(201);
    assertThat(other.get(FLAG)).isTrue();
    assertThat(other.get(BYTES)).isEqualTo(10);
    assertThat(habits.get(STATUS)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "okStatus, 201, 201",
    "okStatus, ' 201 ', 201",
    "sliding, true, true",
    "maxSize, 4194304, 4194304",
    "lifetime, PT15M, PT15M",
    "rangeForm, closed, CLOSED",
    "rangeForm, OPEN, OPEN",
    "key, innererror, innererror",
  })
  void switchesAreSetByNameAndWrittenValue(String name, String value, String expected) {
    Habits set = habits.with(name, value);

    assertThat(set.chosen()).hasSize(1);
    assertThat(set.chosen().values()).first().hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "okStatu, okStatus",
    "SLIDING, sliding",
    "maxsize, maxSize",
    "lifeTime, lifetime",
    "rangeFrom, rangeForm",
  })
  void anUnknownNameIsRefusedWithTheNearest(String name, String nearest) {
    assertThatThrownBy(() -> habits.with(name, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("todo.%s: no such switch, did you mean todo.%s?".formatted(name, nearest));
  }

  @ParameterizedTest
  @CsvSource({
    "okStatus, 202, 200|201",
    "okStatus, two, 200|201",
    "sliding, yes, true|false",
    "sliding, TRUE, true|false",
    "maxSize, 0, a number of bytes from 1 up",
    "maxSize, 4MB, a number of bytes from 1 up",
    "lifetime, 15m, a duration such as PT15M",
    "lifetime, PT0S, a duration such as PT15M",
    "lifetime, -PT1S, a duration such as PT15M",
    "rangeForm, half, start|open|closed",
  })
  void anImpossibleValueIsRefusedWithWhatItMayBe(String name, String value, String choices) {
    assertThatThrownBy(() -> habits.with(name, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("todo.%s: must be %s, got '%s'".formatted(name, choices, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut-request", "CUTREQUEST", "cutRequests"})
  void theNearestNameHasTheFewestEdits(String mistyped) {
    assertThat(Nearest.to(mistyped, List.of("cutResponse", "cutRequest", "loseReply")))
        .isEqualTo("cutRequest");
  }

  @Test
  void withoutNamesThereIsNoNearest() {
    assertThatThrownBy(() -> Nearest.to("a", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no valid names to choose from");
  }
}
