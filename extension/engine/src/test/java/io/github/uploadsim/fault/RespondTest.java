package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RespondTest {

  private final Respond bare = new Respond(Scripted.status(500), Keep.bytes(3));

  @Test
  void eachPartIsSetWithoutTouchingTheOthers() {
    Respond all =
        bare.code("c")
            .innerCode("i")
            .message("m")
            .retryAfter(new RetryAfter.Seconds(2))
            .body("b")
            .header("X-A", "1")
            .header("X-B", "2");

    assertThat(all.reply())
        .isEqualTo(
            new Scripted(
                500,
                Optional.of("c"),
                Optional.of("i"),
                Optional.of("m"),
                new RetryAfter.Seconds(2),
                Optional.of("b"),
                Map.of("X-A", "1", "X-B", "2")));
    assertThat(all.keep()).isEqualTo(Keep.bytes(3));
    assertThat(bare.reply()).isEqualTo(Scripted.status(500));
  }

  @Test
  void theLaterOfTwoFieldsOfANameCounts() {
    Respond twice = bare.header("X-A", "1").header("X-A", "2");

    assertThat(twice.reply().headers()).isEqualTo(Map.of("X-A", "2"));
  }

  @Test
  void throttlingChoosesItsRetryAfter() {
    Throttle throttle = new Throttle(429, new RetryAfter.Seconds(1), Keep.NONE);

    assertThat(throttle.retryAfter(2.128).retryAfter()).isEqualTo(new RetryAfter.Seconds(2.128));
    assertThat(throttle.retryAfterDate(30).retryAfter()).isEqualTo(new RetryAfter.Date(30));
    assertThat(throttle.withoutRetryAfter().retryAfter()).isEqualTo(new RetryAfter.Absent());
    assertThat(throttle.status(509).status()).isEqualTo(509);
  }
}
