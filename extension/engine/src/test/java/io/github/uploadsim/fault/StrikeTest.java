package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrikeTest {

  private static final long ALL_BYTES = Long.MAX_VALUE;
  private static final Ending WHOLE = new Ending.Whole();
  private static final Ending RESET = new Ending.Drop(Close.RESET);
  private static final Ending FIN = new Ending.Drop(Close.FIN);
  private static final Optional<Scripted> TRUTH = Optional.empty();

  @ParameterizedTest
  @MethodSource("strikes")
  void eachFaultStrikesInItsOwnWay(Fault fault, Strike expected) {
    assertThat(fault.strike()).isEqualTo(expected);
  }

  static Stream<Arguments> strikes() {
    return Stream.concat(ofTheLine(), ofTheService());
  }

  private static Stream<Arguments> ofTheLine() {
    CutRequest cut = new CutRequest(7, Keep.NONE, Close.RESET);
    LoseReply lose = new LoseReply(Keep.ALL, Close.RESET);
    CutResponse response = new CutResponse(3, Keep.ALL, Close.RESET);
    DropBeforeReading drop = new DropBeforeReading(Close.RESET);
    return Stream.of(
        strike(cut, 7, Keep.NONE, RESET),
        strike(cut.keeping(7), 7, Keep.bytes(7), RESET),
        strike(cut.keepingAll(), 7, Keep.ALL, RESET),
        strike(cut.keeping(2).byFin(), 7, Keep.bytes(2), FIN),
        strike(drop, 0, Keep.NONE, RESET),
        strike(drop.byFin(), 0, Keep.NONE, FIN),
        strike(lose, ALL_BYTES, Keep.ALL, RESET),
        strike(lose.keeping(4), ALL_BYTES, Keep.bytes(4), RESET),
        strike(lose.keepingNothing().byFin(), ALL_BYTES, Keep.NONE, FIN),
        strike(response, ALL_BYTES, Keep.ALL, new Ending.Truncate(3, Close.RESET)),
        strike(response.byFin(), ALL_BYTES, Keep.ALL, new Ending.Truncate(3, Close.FIN)),
        strike(response.keeping(4), ALL_BYTES, Keep.bytes(4), response.strike().ending()),
        strike(response.keepingNothing(), ALL_BYTES, Keep.NONE, response.strike().ending()));
  }

  private static Stream<Arguments> ofTheService() {
    Respond respond = new Respond(Scripted.status(503), Keep.NONE);
    Throttle throttle = new Throttle(429, new RetryAfter.Seconds(1), Keep.NONE);
    Scripted throttled = respond.retryAfter(new RetryAfter.Seconds(1)).reply();
    return Stream.of(
        told(respond, Keep.NONE, respond.reply()),
        told(respond.keeping(5), Keep.bytes(5), respond.reply()),
        told(respond.keepingAll(), Keep.ALL, respond.reply()),
        told(throttle.status(503), Keep.NONE, throttled),
        told(throttle.status(503).keepingAll(), Keep.ALL, throttled),
        ends(new ExpireSession(Keep.NONE), Keep.NONE, Strike.Fate.EXPIRES),
        ends(new ExpireSession(Keep.NONE).afterwards(), Keep.ALL, Strike.Fate.EXPIRES),
        ends(new ForgetSession(Keep.NONE), Keep.NONE, Strike.Fate.IS_FORGOTTEN),
        ends(new ForgetSession(Keep.NONE).afterwards(), Keep.ALL, Strike.Fate.IS_FORGOTTEN));
  }

  private static Arguments strike(Fault fault, long takeAtMost, Keep keep, Ending ending) {
    return Arguments.of(fault, new Strike(takeAtMost, keep, Strike.Fate.LIVES, TRUTH, ending));
  }

  private static Arguments told(Fault fault, Keep keep, Scripted reply) {
    return Arguments.of(
        fault, new Strike(ALL_BYTES, keep, Strike.Fate.LIVES, Optional.of(reply), WHOLE));
  }

  private static Arguments ends(Fault fault, Keep keep, Strike.Fate fate) {
    return Arguments.of(fault, new Strike(ALL_BYTES, keep, fate, TRUTH, WHOLE));
  }

  @Test
  void noFaultIsLeftOut() {
    Set<Class<?>> struck =
        strikes().map(row -> row.get()[0].getClass()).collect(Collectors.toSet());

    assertThat(struck)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Fault.class.getPermittedSubclasses()));
  }

  @Test
  void everyFaultIsNamedAfterItsClass() {
    strikes()
        .map(row -> (Fault) row.get()[0])
        .forEach(
            fault ->
                assertThat(fault.type()).isEqualToIgnoringCase(fault.getClass().getSimpleName()));
  }

  @Test
  void noFaultMeansThatAllIsReadKeptAndTold() {
    assertThat(Strike.NONE)
        .isEqualTo(new Strike(ALL_BYTES, Keep.ALL, Strike.Fate.LIVES, TRUTH, WHOLE));
  }
}
