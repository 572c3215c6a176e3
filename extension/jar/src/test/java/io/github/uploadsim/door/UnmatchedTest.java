package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is bound the client hears Graph, and the user sees WireMock's near misses. */
class UnmatchedTest {

  private static final String MISTYPED = "/v1.0/me/todo/lists/L1/tasks/T1/atachments";

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
    server.resetAll();
  }

  private static Client client() {
    return new Client(Scheme.HTTP.origin(sim));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void unboundRequestIsAnsweredInGraphsWords(String method) {
    Answer answer = client().call(method, MISTYPED, "", "client-request-id: abc");

    assertThat(answer.refusal()).isEqualTo("404 UnknownError");
    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.header("client-request-id")).isEqualTo("abc");
    assertThat(answer.error()).containsKeys("message", "innerError");
  }

  @Test
  void headOfAnUnboundUrlHasNoBody() {
    try (Line line = client().line()) {
      line.send(client().head("HEAD", MISTYPED, 0, "Connection: close"));

      assertThat(line.headOnly()).startsWith("HTTP/1.1 404").contains("application/json");
      assertThat(line.end()).isEqualTo(Line.End.FIN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void unboundRequestIsListedWithItsNearMisses(String method) {
    client().call(method, MISTYPED, "");

    assertThat(client().get("/__admin/requests/unmatched").list("requests"))
        .singleElement()
        .satisfies(request -> assertThat(request).containsEntry("url", MISTYPED));
    assertThat(client().get("/__admin/requests/unmatched/near-misses").list("nearMisses"))
        .isNotEmpty()
        .first()
        .satisfies(miss -> assertThat(stubName(miss)).startsWith("uploadsim todo-"));
  }

  private static String stubName(Map<String, Object> miss) {
    return String.valueOf(((Map<?, ?>) miss.get("stubMapping")).get("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1.0", "/v1.0/", "/beta/me", "/V1.0/me", "/v1.0/../v1.0/x", "/v1.0//x"})
  void everythingUnderAVersionBelongsToGraph(String path) {
    assertThat(client().get(path).header("content-type")).startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v2.0/me", "/v1.0x", "/x/v1.0"})
  void everythingElseBelongsToTheUser(String path) {
    Answer answer = client().get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("UnknownError");
  }

  @Test
  void lineCanBeUsedAgainAfterAnUnboundRequestWithABody() {
    byte[] body = Bytes.random(3 << 20);

    try (Line line = client().line()) {
      line.send(client().head("POST", MISTYPED, body.length)).send(body, 0, body.length);
      assertThat(line.answer().status()).isEqualTo(404);
      line.send(client().head("GET", Client.ATTACHMENTS, 0));
      assertThat(line.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void filesOfWireMockAreStillServedUnderAVersion() {
    assertThat(client().get("/v1.0/no-such-file.json").refusal()).isEqualTo("404 UnknownError");
  }
}
