package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WireMock takes bodies apart by their type; with ours there is nothing for it to take apart. */
class AnyContentTypeTest {

  private static final byte[] PLAIN = Bytes.random(100_000);

  private static WireMockServer server;
  private static UploadSim sim;

  @BeforeAll
  static void start() {
    server = Mounted.start(options -> options);
    sim = UploadSim.mountedOn(server);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  static String[] headers() {
    return new String[] {
      "Content-Type: application/x-www-form-urlencoded",
      "Content-Type: application/octet-stream",
      "Content-Type: application/json",
      "Content-Type: multipart/form-data",
      "Content-Type: multipart/form-data; boundary=xyz",
      "Content-Type: nonsense",
      "Content-Type: text/plain; charset=no-such-charset",
      "Content-Type: text/plain; charset=",
      "Content-Type: text/plain; charset=\"utf-8\"",
      "Content-Encoding: gzip",
      "X-Nothing: no content type at all"
    };
  }

  @ParameterizedTest
  @MethodSource("headers")
  void bytesAreStoredAsTheyCame(String header) throws IOException {
    Client client = new Client(Scheme.HTTP.origin(sim));
    byte[] file = gzipped(PLAIN);
    String session = client.create("notes.gz", file.length);

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, 40_000, file.length, header)).send(file, 0, 40_000);
      assertThat(line.answer().status()).isEqualTo(200);
      int rest = file.length - 40_000;
      line.send(client.putHead(session, 40_000, rest, file.length, header));
      assertThat(line.send(file, 40_000, rest).answer().status()).isEqualTo(201);
    }

    assertThat(sim.session("notes.gz").orElseThrow().sha256()).isEqualTo(Bytes.sha256(file));
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void createIsUnderstood(String header) {
    Client client = new Client(Scheme.HTTP.origin(sim));

    Answer answer = client.call("POST", Client.CREATE, Client.createBody("100%.txt", 5), header);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(sim.session("100%.txt")).isPresent();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void otherRequestsAreUnderstood(String header) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", 5);

    assertThat(client.call("GET", session, "", header).status()).isEqualTo(200);
    assertThat(client.call("DELETE", session, "", header).status()).isEqualTo(204);
  }
}
