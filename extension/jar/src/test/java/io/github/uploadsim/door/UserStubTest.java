package io.github.uploadsim.door;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.uploadsim.UploadSim;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A stub of the user's own on one of our URLs takes the request over. */
class UserStubTest {

  private static final byte[] FILE = Bytes.random(4 << 20);

  private static WireMockServer server;
  private static UploadSim sim;

  @BeforeAll
  static void start() {
    server = Mounted.start(options -> options.dynamicHttpsPort());
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

  private static Client client(Scheme scheme) {
    int port = scheme == Scheme.HTTP ? server.port() : server.httpsPort();
    return new Client(scheme.name().toLowerCase(Locale.ROOT) + "://127.0.0.1:" + port);
  }

  private static MappingBuilder onContent() {
    return put(urlPathMatching(".*/content"));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void usersStubWinsKeepsNothingAndSpendsNoFault(Scheme scheme) {
    Client client = client(scheme);
    String session = client.create("notes.bin", FILE.length);
    sim.inject(cutRequest().afterBytes(10), onPut());
    server.stubFor(onContent().willReturn(aResponse().withStatus(418).withBody("I am a stub")));

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, FILE.length);
      Answer answer = line.answer();
      assertThat(answer.status()).isEqualTo(418);
      assertThat(answer.text()).isEqualTo("I am a stub");
      assertThat(line.send(client.head("GET", session, 0)).answer().status()).isEqualTo(200);
    }

    assertThat(client.nextStart(session)).isEqualTo("0");
    assertThat(sim.faults().get(0).hits()).isZero();
    assertThat(sim.exchanges()).noneMatch(exchange -> exchange.endpoint().equals("put"));
  }

  /** More than the kernel would take off our hands: somebody has to read it. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void clientThatSendsFarMoreReadsTheUsersAnswer(Scheme scheme) {
    Client client = client(scheme);
    String session = client.create("notes.bin", FILE.length);
    server.stubFor(onContent().willReturn(aResponse().withStatus(418)));
    int huge = 60 << 20;

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, huge, huge));
      for (int sent = 0; sent < huge; sent += FILE.length) {
        line.send(FILE, 0, FILE.length);
      }
      assertThat(line.answer().status()).isEqualTo(418);
      assertThat(line.send(client.head("GET", session, 0)).answer().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void usersLargeAnswerArrivesWhole(Scheme scheme) {
    Client client = client(scheme);
    String session = client.create("notes.bin", FILE.length);
    server.stubFor(onContent().willReturn(aResponse().withStatus(200).withBody(FILE)));

    Answer answer = client.put(session, FILE, 0, FILE.length);

    assertThat(answer.whole()).isTrue();
    assertThat(Bytes.sha256(answer.body())).isEqualTo(Bytes.sha256(FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP,CONNECTION_RESET_BY_PEER", "HTTP,EMPTY_RESPONSE", "HTTP,MALFORMED_RESPONSE_CHUNK",
    "HTTP,RANDOM_DATA_THEN_CLOSE", "HTTPS,CONNECTION_RESET_BY_PEER", "HTTPS,EMPTY_RESPONSE",
    "HTTPS,MALFORMED_RESPONSE_CHUNK", "HTTPS,RANDOM_DATA_THEN_CLOSE"
  })
  void faultsOfWireMockItselfWorkOnOurUrls(Scheme scheme, Fault fault) {
    Client client = client(scheme);
    byte[] file = Bytes.random(5000);
    String session = client.create("notes.bin", file.length);
    server.stubFor(onContent().willReturn(aResponse().withFault(fault)));

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, file.length, file.length)).send(file, 0, file.length);
      if (fault == Fault.RANDOM_DATA_THEN_CLOSE) {
        assertThat(line.headOnly()).isEmpty();
      } else {
        assertThat(line.answer().whole()).isFalse();
      }
    }

    assertThat(client.nextStart(session)).isEqualTo("0");
  }

  @Test
  void delayOfAUsersStubIsKept() {
    Client client = client(Scheme.HTTP);
    String session = client.create("notes.bin", FILE.length);
    server.stubFor(onContent().willReturn(serviceUnavailable().withFixedDelay(300)));

    long began = System.nanoTime();
    Answer answer = client.put(session, FILE, 0, FILE.length);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(System.nanoTime() - began).isGreaterThan(299_000_000L);
  }

  @Test
  void usersScenarioGoesFirstAndOursAfterIt() {
    Client client = client(Scheme.HTTP);
    String session = client.create("notes.bin", FILE.length);
    server.stubFor(
        onContent()
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("done")
            .willReturn(serviceUnavailable().withHeader("Retry-After", "1")));

    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(503);
    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(201);
    assertThat(client.get(Client.ATTACHMENTS).list("value")).hasSize(1);
  }

  @Test
  void usersStubOnCreateSeesTheBody() {
    Client client = client(Scheme.HTTP);
    server.stubFor(
        post(urlPathMatching(".*/createUploadSession"))
            .withRequestBody(
                com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath(
                    "$.attachmentInfo[?(@.name == 'forbidden.exe')]"))
            .willReturn(aResponse().withStatus(403)));

    Answer refused =
        client.call("POST", Client.CREATE, Client.createBody("forbidden.exe", 5), "X-A: b");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(sim.sessions()).isEmpty();
    assertThat(client.create("allowed.txt", 5)).isNotEmpty();
  }

  @Test
  void usersStubWithOurTransformerIsServedByUs() {
    Client client = client(Scheme.HTTP);
    String session = client.create("notes.bin", FILE.length);
    server.stubFor(
        onContent()
            .willReturn(aResponse().withTransformers("uploadsim").withHeader("X-Mine", "yes")));

    Answer answer = client.put(session, FILE, 0, FILE.length);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("x-mine")).isEqualTo("yes");
  }

  /** Our transformer has nothing to say where no endpoint of ours is. */
  @Test
  void usersStubElsewhereUnderTheVersionIsLeftAlone() {
    server.stubFor(any(urlPathMatching("/v1.0/me/messages")).willReturn(ok("[]")));

    assertThat(client(Scheme.HTTP).get("/v1.0/me/messages").text()).isEqualTo("[]");
  }
}
