package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be is refused where it is written, with the property, the value and the cure. */
class RefusalTest {

  private static final RetryAfter SECOND = new RetryAfter.Seconds(1);
  private static final Trigger T = Trigger.ALWAYS;

  @ParameterizedTest
  @MethodSource({"numbers", "sessionFaults", "retries", "triggers"})
  void impossibleValuesAreRefused(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        refused(
            () -> new CutRequest(-1, Keep.NONE, Close.RESET),
            "afterBytes: must be a number of bytes from 0 up, got -1"),
        refused(
            () -> new CutRequest(5, Keep.NONE, Close.RESET).keeping(6),
            "keep: 6 is more than afterBytes 5; the service cannot keep what it never took,"
                + " use 5 or less or \"all\""),
        refused(
            () -> new CutResponse(-2, Keep.ALL, Close.FIN),
            "afterBytes: must be a number of bytes from 0 up, got -2"),
        refused(
            () -> Keep.bytes(-1),
            "keep: must be \"none\", \"all\" or a number of bytes from 0 up, got -1"),
        refused(
            () -> new Throttle(500, SECOND, Keep.NONE),
            "status: throttle takes 429, 503 or 509, got 500; for another status use respond"),
        refused(
            () -> Scripted.status(199),
            "status: must be a final HTTP status from 200 to 599, got 199"),
        refused(
            () -> Scripted.status(600),
            "status: must be a final HTTP status from 200 to 599, got 600"),
        refused(
            () -> new FaultRule("", T, new DropBeforeReading(Close.RESET), 0, false),
            "times: must be a number from 1 up or \"always\", got 0; to switch a rule off,"
                + " remove it"));
  }

  static Stream<Arguments> sessionFaults() {
    String message =
        "keep: a fault that ends the session takes \"none\" (before the request) or \"all\""
            + " (after it), got 5";
    return Stream.of(
        refused(() -> new ExpireSession(Keep.bytes(5)), message),
        refused(() -> new ForgetSession(Keep.bytes(5)), message));
  }

  static Stream<Arguments> retries() {
    return Stream.of(-0.5, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            seconds ->
                Stream.of(
                    refused(() -> new RetryAfter.Seconds(seconds), retryAfter(seconds)),
                    refused(() -> new RetryAfter.Date(seconds), retryAfter(seconds))));
  }

  private static String retryAfter(double seconds) {
    return "retryAfter: must be a number of seconds from 0 up, {\"date\": seconds} or \"absent\","
        + " got "
        + seconds;
  }

  static Stream<Arguments> triggers() {
    OptionalInt none = OptionalInt.empty();
    OptionalInt zero = OptionalInt.of(0);
    OptionalInt one = OptionalInt.of(1);
    return Stream.of(
        refused(() -> counts(zero, none, none, none), "nth: counting starts at 1, got 0"),
        refused(() -> counts(none, zero, none, none), "everyNth: counting starts at 1, got 0"),
        refused(() -> counts(none, none, zero, none), "fragment: counting starts at 1, got 0"),
        refused(() -> counts(none, none, none, zero), "session: counting starts at 1, got 0"),
        refused(
            () -> fragments(Operation.PUT, none, false, OptionalLong.of(-1)),
            "offset: the first byte of a file is 0, got -1"),
        refused(
            () -> fragments(Operation.STATUS, one, false, OptionalLong.empty()), notPut("status")),
        refused(
            () -> fragments(Operation.CREATE, none, true, OptionalLong.empty()), notPut("create")),
        refused(
            () -> fragments(Operation.CANCEL, none, false, OptionalLong.of(0)), notPut("cancel")));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 'chance: must be a number from 0 (never) to 1 (always), got -0.1'",
    "2, 'chance: must be a number from 0 (never) to 1 (always), got 2.0'",
    "NaN, 'chance: must be a number from 0 (never) to 1 (always), got NaN'",
  })
  void chanceLiesBetweenNeverAndAlways(double chance, String message) {
    assertThatThrownBy(() -> T.parts().chance(chance).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aWindowOfTimeHasABeginningBeforeItsEnd() {
    assertThatThrownBy(() -> T.parts().from(Duration.ofMinutes(-1)).build())
        .hasMessage("from: counts from the session's creation on, got PT-1M");
    assertThatThrownBy(
            () -> T.parts().from(Duration.ofMinutes(2)).until(Duration.ofMinutes(2)).build())
        .hasMessage("until: must be later than from, got PT2M to PT2M");
  }

  private static String notPut(String operation) {
    return "operation: fragment, lastFragment and offset are about \"put\" only, got \"%s\""
        .formatted(operation);
  }

  private static Trigger counts(
      OptionalInt nth, OptionalInt everyNth, OptionalInt fragment, OptionalInt session) {
    return new Trigger(
        T.operation(),
        nth,
        everyNth,
        fragment,
        false,
        T.offset(),
        T.family(),
        session,
        T.sessionName());
  }

  private static Trigger fragments(
      Operation operation, OptionalInt fragment, boolean last, OptionalLong offset) {
    return new Trigger(
        Optional.of(operation),
        T.nth(),
        T.everyNth(),
        fragment,
        last,
        offset,
        T.family(),
        T.sessionNumber(),
        T.sessionName());
  }

  private static Arguments refused(ThrowingCallable made, String message) {
    return Arguments.of(made, message);
  }

  @Test
  void aDateLiesWithinAHundredYears() {
    assertThatThrownBy(() -> new RetryAfter.Date(4e9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retryAfter: a date may lie a hundred years ahead at the most, got 4.0E9");
    assertThat(new RetryAfter.Seconds(4e9).seconds()).isEqualTo(4e9);
  }

  @Test
  void keepSpellsItselfAsScenariosDo() {
    assertThat(Keep.ALL).hasToString("all");
    assertThat(Keep.NONE).hasToString("none").isEqualTo(Keep.bytes(0));
    assertThat(Keep.bytes(7)).hasToString("7");
  }

  @Test
  void keepNeverKeepsMoreThanWasTaken() {
    assertThat(Keep.ALL.of(9)).isEqualTo(9);
    assertThat(Keep.bytes(7).of(9)).isEqualTo(7);
    assertThat(Keep.bytes(7).of(5)).isEqualTo(5);
    assertThat(Keep.NONE.of(9)).isZero();
  }
}
