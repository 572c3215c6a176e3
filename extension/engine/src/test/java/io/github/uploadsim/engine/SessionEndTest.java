package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.dialect.todo.TodoSwitches;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that end by a fault or by time, before a request or behind it. */
class SessionEndTest {

  private final byte[] file = Bodies.random(26, 1);

  /** Expired sessions answer 410 here, so that they differ from those that are lost. */
  private final Service service =
      Service.with(TodoHabits.live().with(TodoSwitches.EXPIRED_AS, 410));

  private final String session = service.open("a", 26);

  @ParameterizedTest
  @CsvSource({"expire, 410, expired", "forget, 404, lost"})
  void aSessionEndsBeforeAFragment(String end, int status, String state) {
    service.inject(Operation.PUT, ending(end, Keep.NONE));

    Answer struck = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(struck.status()).isEqualTo(status);
    assertThat(struck.exchange().kept()).isZero();
    assertThat(struck.exchange().taken()).isEqualTo(16);
    assertEnded(state, status, 0);
  }

  @ParameterizedTest
  @CsvSource({"expire, 410, expired", "forget, 404, lost"})
  void aSessionEndsBehindAFragment(String end, int status, String state) {
    service.inject(Operation.PUT, ending(end, Keep.ALL));

    Answer struck = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(struck.status()).isEqualTo(200);
    assertThat(struck.expected()).isEqualTo(16);
    assertEnded(state, status, 16);
  }

  @ParameterizedTest
  @CsvSource({
    "expire, none, 410, expired",
    "expire, all, 200, expired",
    "forget, none, 404, lost",
    "forget, all, 200, lost",
  })
  void aSessionEndsAroundAStatus(String end, String keep, int status, String state) {
    service.inject(Operation.STATUS, ending(end, keep(keep)));

    assertThat(service.status(session).status()).isEqualTo(status);
    assertThat(service.session(session).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "expire, none, 410, expired",
    "forget, none, 404, lost",
    "expire, all, 204, cancelled",
  })
  void aSessionEndsOnce(String end, String keep, int status, String state) {
    service.inject(Operation.CANCEL, ending(end, keep(keep)));

    assertThat(service.cancel(session).status()).isEqualTo(status);
    assertThat(service.session(session).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"expire, expired", "forget, lost"})
  void aSessionEndsBehindItsOwnCreate(String end, String state) {
    service.inject(Operation.CREATE, ending(end, Keep.ALL));

    String stillborn = service.open("b", 26);

    assertThat(service.session(stillborn).state()).isEqualTo(state);
    assertThat(service.rule().hits()).isOne();
  }

  @Test
  void beforeACreateThereIsNoSessionToEnd() {
    service.inject(Operation.CREATE, ending("expire", Keep.NONE));

    assertThat(service.create("b", 26).status()).isEqualTo(200);
    assertThat(service.rule().hits()).isZero();
    assertThat(service.rule().missed()).contains("there was no session to end");
  }

  @Test
  void aSessionThatNobodyKnowsIsNotEnded() {
    service.inject(Operation.PUT, ending("forget", Keep.NONE));

    service.put("unknown", 0, file, 26);

    assertThat(service.rule().missed()).contains("there was no session to end");
    assertThat(service.rule().remaining()).isOne();
  }

  @Test
  void aFinishedFileStaysWhateverBecomesOfItsSession() {
    service.inject(Operation.PUT, ending("forget", Keep.ALL));

    assertThat(service.put(session, 0, file, 26).status()).isEqualTo(201);
    assertThat(service.session(session).state()).isEqualTo("completed");
    assertThat(service.simulator().items()).hasSize(1);
  }

  @Test
  void timeEndsASession() {
    service.put(session, 0, Bodies.part(file, 0, 16), 26);

    service.simulator().clock().advance(Duration.ofHours(1).minusNanos(1));
    assertThat(service.status(session).status()).isEqualTo(200);

    service.simulator().clock().advance(Duration.ofNanos(1));
    assertEnded("expired", 410, 16);
  }

  @Test
  void aTestForgetsSessionsAndKeepsFiles() {
    service.put(session, 0, file, 26);
    String other = service.open("b", 26);

    assertThat(service.simulator().forget(other)).isTrue();
    assertThat(service.simulator().forget(other)).isFalse();
    service.simulator().forgetSessions();

    assertThat(service.simulator().sessions()).isEmpty();
    assertThat(service.simulator().content(session)).isEmpty();
    assertThat(service.simulator().items()).hasSize(1);
    assertThat(Items.value(service, 0).body()).isEqualTo(file);
  }

  private void assertEnded(String state, int status, long received) {
    assertThat(service.session(session).state()).isEqualTo(state);
    assertThat(service.session(session).received()).isEqualTo(received);
    assertThat(service.status(session).status()).isEqualTo(status);
    assertThat(service.put(session, received, Bodies.part(file, received, 26), 26).status())
        .isEqualTo(status);
    assertThat(service.simulator().items()).isEmpty();
  }

  private static Fault ending(String end, Keep keep) {
    return end.equals("expire") ? new ExpireSession(keep) : new ForgetSession(keep);
  }

  private static Keep keep(String written) {
    return written.equals("all") ? Keep.ALL : Keep.NONE;
  }
}
