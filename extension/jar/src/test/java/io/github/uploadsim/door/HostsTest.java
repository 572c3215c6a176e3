package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the simulator gets into a WireMock, and what it does where another got in first. */
class HostsTest {

  private static final byte[] FILE = Bytes.random(200_000);

  private static void assertCutsExactly(UploadSim sim) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(cutRequest().afterBytes(123_457).keeping(77), onPut());

    assertThat(client.put(session, FILE, 0, FILE.length).status()).isZero();

    assertThat(sim.exchanges().get(1).taken()).isEqualTo(123_457);
    assertThat(client.nextStart(session)).isEqualTo("77");
  }

  @Test
  void declaredFactoryAndScannedOneAreOneSimulator() {
    WireMockServer server = Mounted.start(options -> options.extensionScanningEnabled(true));
    try {
      assertThat(server.getStubMappings())
          .filteredOn(stub -> "uploadsim todo-put".equals(stub.getName()))
          .hasSize(1);
      assertCutsExactly(UploadSim.mountedOn(server));
    } finally {
      server.stop();
    }
  }

  @Test
  void scanningAloneFindsTheSimulator() {
    WireMockServer server = Mounted.startBare(options -> options.extensionScanningEnabled(true));
    try {
      assertCutsExactly(UploadSim.mountedOn(server));
    } finally {
      server.stop();
    }
  }

  @Test
  void twoFactoriesOnOneWireMockAreOneSimulator() {
    WireMockServer server =
        Mounted.start(options -> options.extensions(new UploadSimExtensionFactory()));
    try {
      assertCutsExactly(UploadSim.mountedOn(server));
    } finally {
      server.stop();
    }
  }

  @Test
  void oneFactoryOnTwoWireMocksAreTwoSimulators() {
    UploadSimExtensionFactory factory = new UploadSimExtensionFactory();
    WireMockServer first = Mounted.startBare(options -> options.extensions(factory));
    WireMockServer second = Mounted.startBare(options -> options.extensions(factory));
    try {
      new Client("http://127.0.0.1:" + first.port()).create("first.txt", 5);

      assertThat(UploadSim.mountedOn(first).sessions()).hasSize(1);
      assertThat(UploadSim.mountedOn(second).sessions()).isEmpty();
    } finally {
      first.stop();
      second.stop();
    }
  }

  /** The ways in which somebody else's server gets into a WireMock. */
  static Stream<Named<UnaryOperator<WireMockConfiguration>>> ways(OtherServer other) {
    return Stream.of(
        Named.of("as an option", options -> options.httpServerFactory(other)),
        Named.of("as an extension", options -> options.extensions(other)),
        Named.of("by a factory", options -> options.extensions(other.factory())));
  }

  static Stream<Arguments> opaques() {
    OtherServer other = new OtherServer(true);
    return ways(other).map(way -> Arguments.of(way, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"as an option", "by a factory"})
  void serverOfSomebodyElseIsUsedAndCutsExactly(String how) {
    OtherServer other = new OtherServer(false);
    WireMockServer server = Mounted.start(way(how, other));
    try {
      assertCutsExactly(UploadSim.mountedOn(server));
      assertThat(other.built()).isEqualTo(1);
    } finally {
      server.stop();
    }
  }

  private static UnaryOperator<WireMockConfiguration> way(String name, OtherServer other) {
    return ways(other)
        .filter(way -> way.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getPayload();
  }

  /** WireMock asks a declared extension before it asks those that factories bring. */
  @Test
  void declaredServerExtensionGoesFirstAndTheFaultIsRefusedWithTheReason() {
    OtherServer other = new OtherServer(false);
    WireMockServer server = Mounted.start(way("as an extension", other));
    try {
      UploadSim sim = UploadSim.mountedOn(server);
      assertThatThrownBy(() -> sim.inject(cutRequest().afterBytes(1), onPut()))
          .hasMessageContaining("another HttpServerFactory won");
      assertWorksOnWholeBodies(sim);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @MethodSource("opaques")
  void withoutTransportWholeBodiesWorkAndCutsAreRefused(
      UnaryOperator<WireMockConfiguration> way, OtherServer other) {
    int before = other.built();
    WireMockServer server = Mounted.start(way);
    try {
      UploadSim sim = UploadSim.mountedOn(server);
      assertThat(other.built()).isEqualTo(before + 1);
      assertThat(hasTransport(sim)).isFalse();
      assertThatThrownBy(() -> sim.inject(cutRequest().afterBytes(1), onPut()))
          .hasMessageContaining("cutRequest needs uploadsim's transport");
      assertWorksOnWholeBodies(sim);
    } finally {
      server.stop();
    }
  }

  private static boolean hasTransport(UploadSim sim) {
    Answer health = new Client(Scheme.HTTP.origin(sim)).get("/__admin/ext/uploadsim/health");
    return Boolean.TRUE.equals(health.json().get("transport"));
  }

  private static void assertWorksOnWholeBodies(UploadSim sim) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(respond(503), onPut());

    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(503);
    assertThat(client.put(session, FILE, 0, 50_000).status()).isEqualTo(200);
    assertThat(client.put(session, FILE, 50_000, 150_000).status()).isEqualTo(201);

    assertThat(sim.session("notes.txt").orElseThrow().sha256()).isEqualTo(Bytes.sha256(FILE));
    Object id = client.get(Client.ATTACHMENTS).list("value").get(0).get("id");
    Answer download = client.get(Client.ATTACHMENTS + "/" + id + "/$value");
    assertThat(Bytes.sha256(download.body())).isEqualTo(Bytes.sha256(FILE));
    assertThat(client.put(session, FILE, 0, 1000).refusal()).isEqualTo("404 ErrorItemNotFound");
  }
}
