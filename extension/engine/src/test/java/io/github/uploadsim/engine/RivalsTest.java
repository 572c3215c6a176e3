package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two writers on one session: a rival's request comes and goes while the first body is read. */
class RivalsTest {

  private final byte[] mine = Bodies.random(26, 1);
  private final byte[] rivals = Bodies.random(26, 2);
  private final Service service = Service.live();
  private final String session = service.open("a", 26);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void theFirstToCommitWinsAndTheOtherIsRefused() {
    InputStream body =
        Bodies.meanwhile(
            () -> assertThat(service.put(session, 0, rivals, 26).status()).isEqualTo(201), mine);

    Answer late = service.put(session, 0, 26, 26, body, "c2");

    assertThat(late.status()).isEqualTo(404);
    assertThat(service.content(session)).isEqualTo(rivals);
    assertThat(service.simulator().items()).hasSize(1);
  }

  @Test
  void aRivalsFragmentInBetweenMakesTheOtherAnOverlap() {
    byte[] head = Bodies.part(mine, 0, 10);
    byte[] rival = Bodies.part(rivals, 0, 16);
    InputStream body = Bodies.meanwhile(() -> service.put(session, 0, rival, 26), head);

    Answer late = service.put(session, 0, 10, 26, body, "c2");

    assertThat(late.status()).isEqualTo(416);
    assertThat(late.errorCode()).isEqualTo("invalidRange");
    assertThat(late.exchange().kept()).isZero();
    assertThat(service.content(session)).isEqualTo(rival);
    assertThat(service.session(session).nextExpectedRanges()).containsExactly("16");
  }

  @Test
  void aSessionCancelledInBetweenIsGone() {
    InputStream body = Bodies.meanwhile(() -> service.cancel(session), mine);

    assertThat(service.put(session, 0, 26, 26, body, "c2").status()).isEqualTo(404);
    assertThat(service.simulator().items()).isEmpty();
    assertThat(service.session(session).state()).isEqualTo("cancelled");
  }

  @Test
  void aSessionForgottenInBetweenIsGone() {
    InputStream body = Bodies.meanwhile(() -> service.simulator().forget(session), mine);

    assertThat(service.put(session, 0, 26, 26, body, "c2").status()).isEqualTo(404);
    assertThat(service.simulator().items()).isEmpty();
  }

  @Test
  void aSessionThatExpiresWhileItsBodyComesIsExpired() {
    Runnable time = () -> service.simulator().clock().advance(java.time.Duration.ofHours(1));

    Answer late = service.put(session, 0, 26, 26, Bodies.meanwhile(time, mine), "c2");

    assertThat(late.status()).isEqualTo(404);
    assertThat(service.session(session).state()).isEqualTo("expired");
  }
}
