package io.github.uploadsim.door;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.uploadsim.UploadSim;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator as a guest on somebody's WireMock: seen, counted and reset like anything else. */
class CitizenTest {

  private static final byte[] FILE = Bytes.random(100_000);

  private static WireMockServer server;
  private static UploadSim sim;

  @BeforeAll
  static void start() {
    server = Mounted.start(options -> options.globalTemplating(true));
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

  private static List<StubMapping> ours() {
    return server.getStubMappings().stream()
        .filter(stub -> stub.getName() != null && stub.getName().startsWith("uploadsim "))
        .toList();
  }

  @Test
  void endpointsAreListedAsMappingsOfPrioritySeven() {
    assertThat(ours()).hasSizeGreaterThan(8).allMatch(stub -> stub.getPriority() == 7);

    List<Map<String, Object>> listed = client().get("/__admin/mappings").list("mappings");
    assertThat(listed)
        .filteredOn(stub -> String.valueOf(stub.get("name")).startsWith("uploadsim "))
        .hasSameSizeAs(ours())
        .allMatch(stub -> stub.get("priority").equals(7));
  }

  /** The ways in which a user starts over. */
  static Stream<Named<Runnable>> resets() {
    return Stream.of(
        Named.of("the server", () -> server.resetAll()),
        Named.of("a client", () -> new WireMock("127.0.0.1", server.port()).resetMappings()),
        post("/__admin/reset"),
        post("/__admin/mappings/reset"),
        post("/__admin/ext/uploadsim/reset"));
  }

  private static Named<Runnable> post(String path) {
    return Named.of(path, () -> client().call("POST", path, ""));
  }

  @ParameterizedTest
  @MethodSource("resets")
  void everyResetForgetsUploadsAndKeepsTheEndpoints(Runnable reset) {
    int before = ours().size();
    String session = client().create("old.txt", FILE.length);
    sim.inject(cutRequest().afterBytes(1), onPut());

    reset.run();

    assertThat(ours()).hasSize(before);
    assertThat(sim.sessions()).isEmpty();
    assertThat(sim.exchanges()).isEmpty();
    assertThat(sim.faults()).isEmpty();
    assertThat(client().put(session, FILE, 0, 1000).status()).isEqualTo(404);
    String fresh = client().create("new.txt", FILE.length);
    assertThat(client().put(fresh, FILE, 0, FILE.length).status()).isEqualTo(201);
  }

  @Test
  void resetOfOursLeavesTheUsersStubs() {
    server.stubFor(get("/mine").willReturn(ok("mine")));

    sim.reset();

    assertThat(client().get("/mine").text()).isEqualTo("mine");
  }

  @Test
  void journalHoldsTheTransferAndNoUploadedByte() {
    String session = client().create("notes.txt", FILE.length);
    client().put(session, FILE, 0, FILE.length);

    server.verify(1, putRequestedFor(urlEqualTo(session + "/content")));
    ServeEvent put = server.getAllServeEvents().get(0);
    assertThat(put.getRequest().getBody()).isEmpty();
    assertThat(put.getRequest().getHeader("Content-Range")).isEqualTo("bytes 0-99999/100000");
    assertThat(put.getResponse().getStatus()).isEqualTo(201);
    assertThat(put.getSubEvents())
        .filteredOn(event -> event.getType().equals("UPLOAD_TRANSFER"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getData())
                    .containsEntry("taken", 100_000L)
                    .containsEntry("kept", 100_000L));
  }

  @Test
  void journalTellsOfACutToo() {
    String session = client().create("notes.txt", FILE.length);
    sim.inject(cutRequest().afterBytes(777).keeping(7), onPut());
    client().put(session, FILE, 0, FILE.length);

    ServeEvent put = server.getAllServeEvents().get(0);
    assertThat(put.getResponse().getStatus()).isEqualTo(499);
    assertThat(put.getSubEvents())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getData())
                    .containsEntry("taken", 777L)
                    .containsEntry("kept", 7L)
                    .containsEntry("fault", "cutRequest"));
  }

  @Test
  void bodyOfACreateCanBeVerified() {
    client().create("notes.txt", 5);

    server.verify(
        1,
        postRequestedFor(urlEqualTo(Client.CREATE))
            .withRequestBody(matchingJsonPath("$.attachmentInfo.name", containing("notes"))));
  }

  @Test
  void bracesInAFileNameAreNotTakenForATemplate() {
    String name = "{{now}} {{#each}}.txt";
    String session = client().create(name, 3);

    assertThat(client().put(session, Bytes.random(3), 0, 3).status()).isEqualTo(201);

    assertThat(client().get(Client.ATTACHMENTS).list("value").get(0)).containsEntry("name", name);
  }

  @Test
  void proxyBehindEverythingLosesToTheEndpoints() {
    WireMockServer other = Mounted.startBare(options -> options);
    try {
      other.stubFor(any(anyUrl()).willReturn(ok("from the other")));
      server.stubFor(
          any(anyUrl())
              .atPriority(10)
              .willReturn(WireMock.aResponse().proxiedFrom(other.baseUrl())));

      String session = client().create("notes.txt", FILE.length);
      assertThat(client().put(session, FILE, 0, FILE.length).status()).isEqualTo(201);
      assertThat(client().get("/v1.0/me/messages").text()).isEqualTo("from the other");
    } finally {
      other.stop();
    }
  }

  @Test
  void requestsOfTheUserAreNotTouched() {
    server.stubFor(get(urlPathMatching("/x/.*")).willReturn(ok("hello")));

    assertThat(client().get("/x/v1.0/me").text()).isEqualTo("hello");
    assertThat(client().get("/elsewhere").text()).contains("Request was not matched");
  }
}
