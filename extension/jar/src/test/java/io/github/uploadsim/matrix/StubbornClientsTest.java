package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.Faults;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.When;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hold on, talk nonsense or come twice, over real connections. */
class StubbornClientsTest {

  private static final int THREADS = 20;

  private final WireMockServer server =
      new WireMockServer(
          WireMockConfiguration.wireMockConfig()
              .dynamicPort()
              .containerThreads(THREADS)
              .extensions(new UploadSimExtensionFactory(UploadSimConfig.defaults())));
  private UploadSim graph;
  private TodoCalls todo;

  @BeforeEach
  void start() {
    server.start();
    graph = UploadSim.mountedOn(server);
    todo = new TodoCalls(graph);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void clientsThatNeverFinishKeepNobodyElseFromBeingAnswered() throws IOException {
    String url = todo.open("a", 1000);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * THREADS; i++) {
        silent.add(beginning(url));
      }
      assertThat(todo.get(graph.adminUrl() + "/health").status()).isEqualTo(200);
      assertThat(todo.get(url).status()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
    assertThat(graph.session("a").orElseThrow().received()).isZero();
  }

  private static Socket beginning(String url) throws IOException {
    URI uri = URI.create(url + "/content");
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    List<String> head =
        List.of(
            "PUT " + uri.getRawPath() + " HTTP/1.1",
            "Host: " + uri.getAuthority(),
            "Authorization: Bearer t",
            "Content-Length: 1000",
            "Content-Range: bytes 0-999/1000",
            "",
            "x");
    socket.getOutputStream().write(String.join("\r\n", head).getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: -5\r\n", "Content-Length: 99999999999999999999\r\n"})
  void whatIsHardlyARequestIsAnsweredInTheServicesWords(String header) throws IOException {
    String answer = RawCall.send(todo.url(TASK + "/attachments"), "GET", header, "");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("Content-Type: application/json")
        .contains("{\"error\":{\"code\":\"BadRequest\"");
  }

  @Test
  void twoContentRangesThatDifferAreMalformed() {
    String url = todo.open("a", 10);
    Answer answer =
        todo.authorized(
            "PUT",
            url + "/content",
            new byte[10],
            "Content-Range",
            "bytes 0-9/10",
            "Content-Range",
            "bytes 0-8/10");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalidRequest");
  }

  @Test
  void aSessionIsFoundByItsEncodedIdToo() {
    todo.open("a", 10);
    String id = graph.session("a").orElseThrow().id();
    assertThat(id).endsWith("=");
    String encoded = id.replace("=", "%3D");
    assertThat(todo.get(graph.adminUrl() + "/sessions/" + encoded).status()).isEqualTo(200);
    assertThat(todo.delete(graph.adminUrl() + "/sessions/" + encoded).status()).isEqualTo(204);
  }

  @Test
  void withoutItsMappingsTheServiceIsNotBoundAnyMore() {
    String url = todo.open("a", 10);
    server.removeStubMappingsByMetadata(
        com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath("$.provided-by"));
    server.resetMappings();
    Answer answer = todo.put(url, new byte[10], "bytes 0-9/10");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("UnknownError");
  }

  @Test
  void resettingTheStubsResetsTheSimulatorToo() {
    todo.open("a", 10);
    server.resetToDefaultMappings();
    assertThat(graph.sessions()).isEmpty();
    assertThat(todo.open("b", 10)).isNotEmpty();
  }

  @Test
  void aFaultMayBeKeptToAFamily() {
    graph.inject(Faults.respond(503), When.onCreate().ofFamily("outlook").optional());
    assertThat(todo.open("a", 10)).isNotEmpty();
    OutlookCalls outlook = new OutlookCalls(graph);
    byte[] item = OutlookCalls.item("file", OutlookCalls.LEAST, "");
    assertThat(outlook.create(OutlookCalls.MESSAGE, item).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":204,\"body\":\"x\"}",
        "{\"status\":503,\"headers\":{\"a b\":\"c\"}}",
        "{\"status\":503,\"headers\":{\"a\":\"b\\r\\nc: d\"}}",
        "{\"status\":503,\"headers\":{\"Content-Length\":\"5\"}}",
        "{\"status\":503,\"headers\":{\"transfer-encoding\":\"chunked\"}}"
      })
  void anAnswerThatCannotBeSentIsRefused(String respond) {
    String rule = "{\"fault\":" + respond.replaceFirst("\\{", "{\"type\":\"respond\",") + "}";
    Answer refused = todo.send("POST", graph.adminUrl() + "/faults", rule.getBytes(UTF_8));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/path").asText()).startsWith("fault.");
    assertThat(graph.faults()).isEmpty();
  }

  @Test
  void aMistypedClockPropertyNamesTheNearest() {
    Answer refused =
        todo.send("POST", graph.adminUrl() + "/clock", "{\"advanse\":\"PT1M\"}".getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/didYouMean").asText()).isEqualTo("advance");
    assertThat(Map.of("value", refused.json().at("/errors/0/value").asText()))
        .containsEntry("value", "PT1M");
  }
}
