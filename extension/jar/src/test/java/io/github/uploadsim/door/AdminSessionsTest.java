package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdminSessionsTest {

  private static final String ADMIN = "/__admin/ext/uploadsim/";
  private static final byte[] FILE = Bytes.random(3 << 20);

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start(UploadSimConfig.defaults().https());
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

  private static List<Map<String, Object>> sessions() {
    return client().get(ADMIN + "sessions").list("sessions");
  }

  @Test
  void healthTellsThatTheTransportIsThere() {
    assertThat(client().get("/__admin/health").status()).isEqualTo(200);
    Answer health = client().get(ADMIN + "health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json()).containsEntry("status", "healthy").containsEntry("transport", true);
  }

  @Test
  void sessionIsListedWithAllThatATestMayWantToKnow() {
    String session = client().create("notes.bin", FILE.length);
    client().put(session, FILE, 0, 1000);
    sim.inject(respond(503), onPut());
    client().put(session, FILE, 1000, 1000);

    assertThat(sessions())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one)
                    .containsEntry("family", "todo")
                    .containsEntry("name", "notes.bin")
                    .containsEntry("state", "open")
                    .containsEntry("size", FILE.length)
                    .containsEntry("received", 1000)
                    .containsEntry("nextExpectedRanges", List.of("1000"))
                    .containsEntry("sha256", Bytes.sha256(Bytes.prefix(FILE, 1000)))
                    .containsEntry("faultsStruck", 1)
                    .containsKeys("id", "createdAt", "expirationDateTime"));
  }

  @Test
  void oneSessionIsShownAsInTheList() {
    client().create("a.txt", 1);
    client().create("b.txt", 2);
    Map<String, Object> second = sessions().get(1);

    assertThat(client().get(ADMIN + "sessions/" + second.get("id")).json()).isEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void contentIsExactlyWhatWasReceivedSoFar(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.bin", FILE.length);
    client.put(session, FILE, 0, 2_000_001);

    Answer content = client.get(ADMIN + "sessions/" + sessions().get(0).get("id") + "/content");

    assertThat(content.status()).isEqualTo(200);
    assertThat(content.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(content.header("content-length")).isEqualTo("2000001");
    assertThat(Bytes.sha256(content.body())).isEqualTo(Bytes.sha256(Bytes.prefix(FILE, 2_000_001)));
  }

  @Test
  void contentOfAnEmptySessionIsEmpty() {
    client().create("notes.bin", FILE.length);

    Answer content = client().get(ADMIN + "sessions/" + sessions().get(0).get("id") + "/content");

    assertThat(content.status()).isEqualTo(200);
    assertThat(content.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET,sessions/nobody", "GET,sessions/nobody/content", "DELETE,sessions/nobody"})
  void unknownSessionIsNotFoundAndTheAnswerSaysWhereToLook(String method, String path) {
    Answer answer = client().call(method, ADMIN + path, "");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.list("errors").get(0)).containsEntry("value", "nobody");
    assertThat(answer.text()).contains("/__admin/ext/uploadsim/sessions");
  }

  @Test
  void forgottenSessionIsGoneForTheClientToo() {
    String kept = client().create("kept.txt", 5);
    String gone = client().create("gone.txt", 5);
    Object id = sessions().get(1).get("id");

    assertThat(client().call("DELETE", ADMIN + "sessions/" + id, "").status()).isEqualTo(204);

    assertThat(client().get(gone).refusal()).isEqualTo("404 ErrorItemNotFound");
    assertThat(client().get(kept).status()).isEqualTo(200);
    assertThat(client().get(ADMIN + "sessions/" + id + "/content").status()).isEqualTo(404);
  }

  @Test
  void forgettingAllSessionsLeavesFinishedFiles() {
    String finished = client().create("finished.txt", 5);
    client().put(finished, Bytes.random(5), 0, 5);
    client().create("open.txt", 5);

    assertThat(client().call("DELETE", ADMIN + "sessions", "").status()).isEqualTo(204);

    assertThat(sessions()).isEmpty();
    Object id = client().get(Client.ATTACHMENTS).list("value").get(0).get("id");
    assertThat(client().get(Client.ATTACHMENTS + "/" + id + "/$value").body())
        .isEqualTo(Bytes.random(5));
  }

  @Test
  void exchangesTellWhatCameAndHowItEnded() {
    String session = client().create("notes.bin", FILE.length);
    client().put(session, FILE, 0, 1000);

    Answer answer = client().get(ADMIN + "exchanges");

    assertThat(answer.json()).containsEntry("dropped", 0);
    assertThat(answer.list("exchanges")).hasSize(2);
    assertThat(answer.list("exchanges").get(1))
        .containsEntry("number", 2)
        .containsEntry("method", "PUT")
        .containsEntry("endpoint", "put")
        .containsEntry("range", "bytes 0-999/" + FILE.length)
        .containsEntry("fragment", 1)
        .containsEntry("taken", 1000)
        .containsEntry("kept", 1000)
        .containsEntry("status", 200)
        .containsEntry("answered", true);
    assertThat(answer.text()).doesNotContain("t0ken");
  }

  @Test
  void resetStartsOver() {
    client().create("notes.bin", FILE.length);
    sim.inject(respond(503), onPut());

    assertThat(client().call("POST", ADMIN + "reset", "").status()).isEqualTo(204);

    assertThat(sessions()).isEmpty();
    assertThat(client().get(ADMIN + "exchanges").list("exchanges")).isEmpty();
    assertThat(client().get(ADMIN + "faults").list("rules")).isEmpty();
  }
}
