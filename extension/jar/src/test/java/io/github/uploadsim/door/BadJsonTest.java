package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadJsonTest {

  private static final String JSON = "Content-Type: application/json";

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

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", "400 BadRequest"),
        Arguments.of("blanks", " \r\n ", "400 BadRequest"),
        Arguments.of("garbage", "}{ not json", "400 BadRequest"),
        Arguments.of("an unfinished object", "{\"attachmentInfo\":{\"name\":", "400 BadRequest"),
        Arguments.of("a list", "[]", "400 BadRequest"),
        Arguments.of("a text", "\"x\"", "400 BadRequest"),
        Arguments.of("null", "null", "400 BadRequest"),
        Arguments.of("two objects", "{}{}", "400 BadRequest"),
        Arguments.of("an empty object", "{}", "400 invalidRequest"),
        Arguments.of("no object inside", "{\"attachmentInfo\":7}", "400 invalidRequest"),
        Arguments.of("nested deeply", nested("[", "]"), "400 BadRequest"),
        Arguments.of("objects nested deeply", nested("{\"a\":", "}"), "400 BadRequest"),
        Arguments.of("a megabyte", megabyte(), "413 RequestEntityTooLarge"),
        Arguments.of("a megabyte of blanks", " ".repeat(1 << 20), "413 RequestEntityTooLarge"));
  }

  private static String nested(String open, String close) {
    return "{\"attachmentInfo\":" + open.repeat(10_000) + "1" + close.repeat(10_000) + "}";
  }

  private static String megabyte() {
    return Client.createBody("a".repeat(1 << 20), 5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void badBodyIsRefusedAndTheLineStaysUsable(String what, String body, String refusal) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    int length = body.getBytes(StandardCharsets.UTF_8).length;

    try (Line line = client.line()) {
      line.send(client.head("POST", Client.CREATE, length, JSON) + body);
      assertThat(line.answer().refusal()).isEqualTo(refusal);
      assertThat(sim.sessions()).isEmpty();
      String good = Client.createBody("good.txt", 5);
      line.send(client.head("POST", Client.CREATE, good.length(), JSON) + good);
      assertThat(line.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    byte[] body = Client.createBody("naXe.txt", 5).getBytes(StandardCharsets.UTF_8);
    body[new String(body, StandardCharsets.UTF_8).indexOf('X')] = (byte) 0xff;

    assertThat(create(client, body).refusal()).isEqualTo("400 BadRequest");

    assertThat(sim.sessions()).isEmpty();
  }

  @Test
  void bodyThatPretendsToBeGzipIsRefused() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    byte[] body = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3};

    assertThat(create(client, body).refusal()).isEqualTo("400 BadRequest");
  }

  private static Answer create(Client client, byte[] body) {
    try (Line line = client.line()) {
      line.send(client.head("POST", Client.CREATE, body.length, JSON)).send(body, 0, body.length);
      return line.answer();
    }
  }

  @Test
  void createInChunksIsUnderstood() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String body = Client.createBody("chunks.txt", 5);

    try (Line line = client.line()) {
      line.send(client.head("POST", Client.CREATE, -1, JSON, "Transfer-Encoding: chunked"));
      line.send("5\r\n" + body.substring(0, 5) + "\r\n");
      line.send(
          Integer.toHexString(body.length() - 5) + "\r\n" + body.substring(5) + "\r\n0\r\n\r\n");
      assertThat(line.answer().status()).isEqualTo(200);
    }
    assertThat(sim.session("chunks.txt")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%zz", "%2", "a%u0041", "%00", "%ff%fe", "%2e%2e", "%2f"})
  void oddPercentEncodingIsAnsweredAsAnErrorOfTheClient(String id) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String path = "/v1.0/me/todo/lists/L1/tasks/T1/attachmentSessions/" + id;

    Answer answer = client.get(path);

    assertThat(answer.status()).isBetween(400, 404);
    assertThat(client.create("after.txt", 5)).isNotEmpty();
  }
}
