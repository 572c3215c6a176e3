package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    return Stream.of(ofTheLine(), ofTheService(), ofTheSession(), ofTime()).flatMap(rows -> rows);
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

  private static Stream<Arguments> ofTheSession() {
    Edit edit = Edit.NONE.empty();
    return Stream.of(
        twisted(new PhantomAck(Keep.NONE), Keep.NONE, new Twist.None()),
        twisted(new PhantomAck(Keep.NONE).keeping(3), Keep.bytes(3), new Twist.None()),
        twisted(new Conflict(Keep.ALL), Keep.ALL, refusal(Twist.Plea.NAME_TAKEN)),
        twisted(new Conflict(Keep.ALL).keepingNothing(), Keep.NONE, refusal(Twist.Plea.NAME_TAKEN)),
        twisted(new Quota(Keep.ALL).keeping(2), Keep.bytes(2), refusal(Twist.Plea.NO_ROOM)),
        twisted(new Lock(Keep.NONE), Keep.NONE, refusal(Twist.Plea.LOCKED)),
        twisted(new Lock(Keep.NONE).keepingAll(), Keep.ALL, refusal(Twist.Plea.LOCKED)),
        twisted(new NeverFinish(), Keep.ALL, new Twist.NeverFinishing()),
        twisted(new StaleStatus(), Keep.ALL, new Twist.Stale()),
        twisted(new RevokeUrlToken(), Keep.ALL, new Twist.Revoked()),
        twisted(new Rollback(7), Keep.ALL, new Twist.RolledBack(7)),
        Arguments.of(new EditReply(edit), Strike.NONE.editing(edit)));
  }

  private static Twist refusal(Twist.Plea plea) {
    return new Twist.Refusal(plea);
  }

  private static Arguments twisted(Fault fault, Keep keep, Twist twist) {
    return Arguments.of(fault, Strike.NONE.keeping(keep).with(twist));
  }

  private static Stream<Arguments> ofTime() {
    Duration second = Duration.ofSeconds(1);
    Wait fixed = new Wait.Fixed(second);
    Pace.Flow free = Pace.Flow.FREE;
    Pace.Flow stop = new Pace.Flow(9, second, Long.MAX_VALUE);
    Pace.Flow slow = new Pace.Flow(0, Duration.ZERO, 100);
    return Stream.of(
        paced(new Delay(fixed, false), new Pace(free, Optional.of(fixed), free, false)),
        paced(
            new Delay(fixed, false).inSimulatedTime(),
            new Pace(free, Optional.of(fixed), free, true)),
        paced(
            new Stall(Side.REQUEST, 9, second, false),
            new Pace(stop, Optional.empty(), free, false)),
        paced(
            new Stall(Side.RESPONSE, 9, second, false).inSimulatedTime(),
            new Pace(free, Optional.empty(), stop, true)),
        paced(
            new LimitBandwidth(Side.REQUEST, 100, false),
            new Pace(slow, Optional.empty(), free, false)),
        paced(
            new LimitBandwidth(Side.RESPONSE, 100, false),
            new Pace(free, Optional.empty(), slow, false)));
  }

  private static Arguments paced(Fault fault, Pace pace) {
    return Arguments.of(fault, Strike.NONE.at(pace));
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
