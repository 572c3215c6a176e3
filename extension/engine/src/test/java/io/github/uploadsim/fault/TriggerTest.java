package io.github.uploadsim.fault;

import static io.github.uploadsim.fault.Triggers.and;
import static io.github.uploadsim.fault.Triggers.everyNth;
import static io.github.uploadsim.fault.Triggers.family;
import static io.github.uploadsim.fault.Triggers.fragment;
import static io.github.uploadsim.fault.Triggers.lastFragment;
import static io.github.uploadsim.fault.Triggers.nth;
import static io.github.uploadsim.fault.Triggers.offset;
import static io.github.uploadsim.fault.Triggers.on;
import static io.github.uploadsim.fault.Triggers.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriggerTest {

  @ParameterizedTest
  @MethodSource({"matching", "failing"})
  void aTriggerMatchesTheSecondFragmentOfTheThirdSession(Trigger trigger, boolean expected) {
    assertThat(trigger.matches(Scenes.put())).isEqualTo(expected);
  }

  static Stream<Arguments> matching() {
    return parts(
            Trigger.ALWAYS,
            on(Operation.PUT),
            and(on(Operation.PUT), nth(2)),
            and(on(Operation.PUT), everyNth(2)),
            fragment(2),
            offset(10),
            offset(19),
            family("todo"),
            session(3),
            session("a.bin"))
        .map(trigger -> Arguments.of(trigger, true));
  }

  static Stream<Arguments> failing() {
    return failures().map(trigger -> Arguments.of(trigger, false));
  }

  private static Stream<Trigger> failures() {
    return parts(
        on(Operation.STATUS),
        and(on(Operation.PUT), nth(1)),
        and(on(Operation.PUT), everyNth(3)),
        fragment(1),
        lastFragment(),
        offset(9),
        offset(20),
        family("drive"),
        session(2),
        session("A.bin"));
  }

  private static Stream<Trigger> parts(Trigger... triggers) {
    return Stream.of(triggers);
  }

  @Test
  void allPartsMustHold() {
    Trigger all =
        and(
            and(and(on(Operation.PUT), nth(2)), and(fragment(2), offset(12))),
            and(and(family("todo"), session(3)), and(session("a.bin"), everyNth(1))));

    assertThat(all.matches(Scenes.put())).isTrue();
    failures()
        .filter(part -> part.operation().filter(Operation.STATUS::equals).isEmpty())
        .forEach(part -> assertThat(and(part, all).matches(Scenes.put())).as("%s", part).isFalse());
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void anOperationMatchesItselfOnly(Operation operation) {
    List<Operation> matched =
        Stream.of(Operation.values())
            .filter(other -> on(operation).matches(Scenes.of(other)))
            .toList();

    assertThat(matched).containsExactly(operation);
  }

  @ParameterizedTest
  @EnumSource(value = Operation.class, names = "PUT", mode = EnumSource.Mode.EXCLUDE)
  void partsAboutFragmentsMatchNothingElse(Operation operation) {
    Scene scene = Scenes.of(operation);

    assertThat(fragment(1).matches(scene)).isFalse();
    assertThat(lastFragment().matches(scene)).isFalse();
    assertThat(offset(0).matches(scene)).isFalse();
  }

  @Test
  void theLastFragmentIsTheOneThatReachesTheEnd() {
    assertThat(lastFragment().matches(Scenes.last())).isTrue();
    assertThat(and(lastFragment(), fragment(3)).matches(Scenes.last())).isTrue();
    assertThat(and(lastFragment(), fragment(2)).matches(Scenes.last())).isFalse();
  }

  @Test
  void withoutAnOperationAllRequestsOfASessionAreCounted() {
    assertThat(nth(4).matches(Scenes.nth(2, 4))).isTrue();
    assertThat(nth(2).matches(Scenes.nth(2, 4))).isFalse();
    assertThat(and(nth(2), fragment(2)).matches(Scenes.nth(2, 4))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 12345678", "2, 2468", "3, 36", "9, ''"})
  void everyNthMeansTheMultiples(int every, String expected) {
    Trigger trigger = and(on(Operation.PUT), everyNth(every));

    String struck =
        IntStream.rangeClosed(1, 8)
            .filter(n -> trigger.matches(Scenes.nth(n, 100)))
            .mapToObj(String::valueOf)
            .reduce("", String::concat);

    assertThat(struck).isEqualTo(expected);
  }

  @Test
  void outsideOfSessionsNoSessionMatches() {
    Scene create = Scenes.outsideOfSessions(Operation.CREATE);

    assertThat(session(1).matches(create)).isFalse();
    assertThat(session("a.bin").matches(create)).isFalse();
    assertThat(on(Operation.CREATE).matches(create)).isTrue();
  }
}
