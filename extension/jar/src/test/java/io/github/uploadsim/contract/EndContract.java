package io.github.uploadsim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Scheme;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a session ends. */
interface EndContract extends Stage {

  byte[] LAST = Bytes.random(1_000);

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void cancelledSessionIsGone(Scheme scheme) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", LAST.length);
    caller.put(url, LAST, 0, 400);

    Answer cancelled = caller.cancel(url);

    assertThat(cancelled.status()).isEqualTo(204);
    assertThat(cancelled.body()).isEmpty();
    assertOver(caller, url, Slip.GONE);
    assertThat(sim().session("a.bin").orElseThrow().state()).isEqualTo("cancelled");
    family().listing().ifPresent(path -> assertThat(listed()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void finishedSessionIsGoneAndItsFileStays(Scheme scheme) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", LAST.length);
    Answer last = caller.put(url, LAST, 0, LAST.length);

    assertThat(last.status()).isEqualTo(family().finalStatus());
    assertOver(caller, url, Slip.GONE);
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(LAST));
    family().listing().ifPresent(path -> assertThat(listed()).containsExactly("a.bin"));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void sessionEndsAtItsExpiryAndNotBefore(Scheme scheme) {
    Caller caller = caller(scheme);
    sim().clock().freeze();
    String url = caller.open("a.bin", LAST.length);

    sim().clock().advance(family().lifetime().minusSeconds(1));
    assertThat(caller.status(url).status()).isEqualTo(200);

    sim().clock().advance(Duration.ofSeconds(1));
    assertOver(caller, url, Slip.EXPIRED);
    assertThat(sim().session("a.bin").orElseThrow().state()).isEqualTo("expired");
  }

  @Test
  default void onlyAnAcceptedFragmentMayPushTheExpiry() {
    sim().clock().freeze();
    Answer created = caller().create("a.bin", LAST.length);
    String url = Caller.uploadUrl(created);
    caller().put(url, LAST, 0, 100);
    Duration step = Duration.ofMinutes(1);
    sim().clock().advance(step);

    Answer refused = caller().put(url, Bytes.random(1_001), 100, 300);
    assertThat(Caller.refusal(refused)).isEqualTo(family().refusal(Slip.WRONG_TOTAL));
    assertThat(expiry(caller().status(url))).isEqualTo(expiry(created));

    Answer taken = caller().put(url, LAST, 100, 300);
    Instant due = expiry(created).plus(family().slidingExpiry() ? step : Duration.ZERO);
    assertThat(expiry(taken)).isEqualTo(due);
    assertThat(expiry(caller().status(url))).isEqualTo(due);
  }

  private static Instant expiry(Answer answer) {
    return Instant.parse(String.valueOf(answer.json().get("expirationDateTime")));
  }

  private void assertOver(Caller caller, String url, Slip slip) {
    String due = family().refusal(slip);
    assertThat(Caller.refusal(caller.put(url, LAST, 400, 600))).isEqualTo(due);
    assertThat(Caller.refusal(caller.put(url, LAST, 0, LAST.length))).isEqualTo(due);
    assertThat(Caller.refusal(caller.status(url))).isEqualTo(due);
    Answer again = caller.cancel(url);
    assertThat(Caller.refusal(again)).isEqualTo(due);
    assertThat(again.header("content-type")).isEqualTo("application/json");
  }
}
