package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection serves one request after the other, whatever was sent over it. */
class KeptConnectionTest {

  private static final int ROUNDS = 20;

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

  @ParameterizedTest
  @CsvSource({"HTTP,0", "HTTP,10", "HTTP,100000", "HTTPS,0", "HTTPS,10", "HTTPS,100000"})
  void downloadsLeaveItOpen(Scheme scheme, int size) {
    Client client = new Client(scheme.origin(sim));
    byte[] file = Bytes.random(size);
    String session = client.create("notes.txt", size);
    finish(client, session, file);
    Map<String, Object> attachment = client.get(Client.ATTACHMENTS).list("value").get(0);
    String path = Client.ATTACHMENTS + "/" + attachment.get("id");
    String id = sim.sessions().get(0).id();
    String admin = "/__admin/ext/uploadsim/sessions/" + id + "/content";
    try (Line line = client.line()) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(fetch(client, line, path + "/$value").body()).isEqualTo(file);
        assertThat(fetch(client, line, admin).body()).isEqualTo(file);
        assertThat(fetch(client, line, path).json()).containsEntry("name", "notes.txt");
      }
    }
  }

  private static void finish(Client client, String session, byte[] file) {
    if (file.length > 0) {
      client.put(session, file, 0, file.length);
    } else {
      client.call("PUT", session + "/content", "", "Content-Range: bytes */0");
    }
  }

  private static Answer fetch(Client client, Line line, String path) {
    Answer answer = line.send(client.head("GET", path, -1)).answer();
    assertThat(answer.status()).as("GET %s on a used connection", path).isEqualTo(200);
    assertThat(answer.header("connection")).isNotEqualTo("close");
    return answer;
  }
}
