package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminClockTest {

  private static final String CLOCK = "/__admin/ext/uploadsim/clock";

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start();
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  private static Client client() {
    return new Client(Scheme.HTTP.origin(sim));
  }

  private static Instant now() {
    return Instant.parse((String) client().get(CLOCK).json().get("now"));
  }

  @Test
  void sessionExpiresWhenTheClockIsAdvanced() {
    String session = client().create("notes.txt", 10);
    client().call("POST", CLOCK, "{\"advance\":\"PT59M\"}");
    assertThat(client().get(session).status()).isEqualTo(200);

    Answer advanced = client().call("POST", CLOCK, "{\"advance\":\"PT2M\"}");

    assertThat(advanced.status()).isEqualTo(200);
    assertThat(client().get(session).refusal()).isEqualTo("404 ErrorItemNotFound");
    assertThat(client().put(session, Bytes.random(10), 0, 10).status()).isEqualTo(404);
    assertThat(sim.session("notes.txt").orElseThrow().state()).isEqualTo("expired");
  }

  @Test
  void frozenClockStandsStillAndCanBeAdvanced() {
    client().call("POST", CLOCK, "{\"freeze\":true}");
    Instant frozen = now();

    assertThat(now()).isEqualTo(frozen);
    client().call("POST", CLOCK, "{\"advance\":\"P1D\"}");
    assertThat(now()).isEqualTo(frozen.plus(Duration.ofDays(1)));
    assertThat(client().get(CLOCK).json()).containsEntry("frozen", true);
    client().call("POST", CLOCK, "{\"freeze\":false}");
    assertThat(now()).isAfter(frozen.plus(Duration.ofDays(1)));
  }

  @Test
  void resetGoesBackToRealTime() {
    client().call("POST", CLOCK, "{\"advance\":\"P100D\",\"freeze\":true}");

    sim.reset();

    assertThat(now()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(client().get(CLOCK).json()).containsEntry("frozen", false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|``",
        "{}|``",
        "[]|``",
        "{|``",
        "{\"advanc\":\"PT1M\"}|advanc",
        "{\"advance\":\"1m\"}|advance",
        "{\"advance\":\"-PT1M\"}|advance",
        "{\"advance\":5}|advance",
        "{\"advance\":null}|advance",
        "{\"freeze\":\"yes\"}|freeze",
        "{\"freeze\":null}|freeze",
        "{\"advance\":\"PT9999999999999999H\"}|advance",
        "{\"advance\":\"PT2562047788015215H\"}|advance",
        "{\"advance\":\"PT80000000H\"}|advance"
      })
  void mistakeIsRefusedAndTheClockLeftAlone(String body, String path) {
    Answer refused = client().call("POST", CLOCK, body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.list("errors").get(0)).containsEntry("path", path);
    assertThat(now()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }
}
