package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.Faults;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.When;
import io.github.uploadsim.engine.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeerGoneTest {

  private static final byte[] FILE = Bytes.random(400_000);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final long IDLE_MILLIS = 1000;

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

  private static Exchange awaitPut(UploadSim sim) {
    return sim.journal().await(exchange -> exchange.endpoint().equals("put"), LONG_ENOUGH);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP,0",
    "HTTP,1",
    "HTTP,123457",
    "HTTP,399999",
    "HTTPS,0",
    "HTTPS,1",
    "HTTPS,123457"
  })
  void fragmentOfAPeerThatWentAwayLeavesNothing(Scheme scheme, int sent) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, sent);
    }

    Exchange put = awaitPut(sim);
    assertThat(put.taken()).isEqualTo(sent);
    assertThat(put.kept()).isZero();
    assertThat(put.answered()).isFalse();
    assertThat(put.ending())
        .isEqualTo("peer went away after %d of 400000 body bytes".formatted(sent));
    assertThat(client.nextStart(session)).isEqualTo("0");
    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void abortingPeerLeavesTheEarlierFragmentsAlone(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    client.put(session, FILE, 0, 100_000);

    Line line = client.line();
    line.send(client.putHead(session, 100_000, 300_000, FILE.length, "Expect: 100-continue"));
    assertThat(line.answer().status()).isEqualTo(100);
    line.send(FILE, 100_000, 70_000).abort();

    Exchange gone =
        sim.journal().await(exchange -> exchange.ending().startsWith("peer went"), LONG_ENOUGH);
    assertThat(gone.taken()).isBetween(0L, 70_000L);
    assertThat(client.nextStart(session)).isEqualTo("100000");
    assertThat(sim.session("notes.txt").orElseThrow().sha256())
        .isEqualTo(Bytes.sha256(Bytes.prefix(FILE, 100_000)));
  }

  @Test
  void brokenFragmentIsKeptWhereTheHabitSaysSo() {
    try (UploadSim keeping =
        UploadSim.start(UploadSimConfig.defaults().set("todo.partialAccept", "all"))) {
      Client client = new Client(Scheme.HTTP.origin(keeping));
      String session = client.create("notes.txt", FILE.length);

      try (Line line = client.line()) {
        line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, 54_321);
      }

      assertThat(awaitPut(keeping).kept()).isEqualTo(54_321);
      assertThat(client.nextStart(session)).isEqualTo("54321");
    }
  }

  @Test
  void peerThatGoesAwayFromACreateOpensNoSession() {
    Client client = new Client(Scheme.HTTP.origin(sim));

    try (Line line = client.line()) {
      line.send(client.head("POST", Client.CREATE, 500)).send("{\"attachmentInfo\":{");
    }

    Exchange create = sim.journal().await(exchange -> true, LONG_ENOUGH);
    assertThat(create.ending()).startsWith("peer went away after 19 of 500");
    assertThat(sim.sessions()).isEmpty();
  }

  @Test
  void faultIsNotSpentOnAPeerThatWentAwayByItself() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(Faults.cutRequest().afterBytes(5000).keepingAll(), When.onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, 4000);
    }

    assertThat(awaitPut(sim).fault()).isEmpty();
    assertThat(sim.faults().get(0).hits()).isZero();
    assertThat(client.nextStart(session)).isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void bytesMayComeOneByOne(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    byte[] file = Bytes.random(700);
    String session = client.create("slow.txt", file.length);

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, file.length, file.length));
      for (int i = 0; i < file.length; i++) {
        line.send(file, i, 1);
      }
      assertThat(line.answer().status()).isEqualTo(201);
    }

    assertThat(sim.session("slow.txt").orElseThrow().sha256()).isEqualTo(Bytes.sha256(file));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void deadPeerIsGivenUpAfterTheIdleTimeoutAndBlocksNobody(Scheme scheme) {
    WireMockServer server =
        Mounted.start(options -> options.dynamicHttpsPort().jettyIdleTimeout(IDLE_MILLIS));
    try {
      UploadSim mounted = UploadSim.mountedOn(server);
      int port = scheme == Scheme.HTTP ? server.port() : server.httpsPort();
      deadPeer(
          mounted, new Client(scheme.name().toLowerCase(Locale.ROOT) + "://localhost:" + port));
    } finally {
      server.stop();
    }
  }

  private static void deadPeer(UploadSim mounted, Client client) {
    String dead = client.create("dead.txt", FILE.length);
    String alive = client.create("alive.txt", FILE.length);
    client.put(dead, FILE, 0, 1000);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      lines.add(client.line());
      lines.get(i).send(client.putHead(dead, 1000, 5000, FILE.length)).send(FILE, 1000, 2000);
    }

    assertThat(client.put(alive, FILE, 0, FILE.length).status()).isEqualTo(201);

    lines.forEach(line -> assertThat(line.answer().status()).isZero());
    lines.forEach(Line::close);
    assertThat(mounted.exchanges())
        .filteredOn(
            exchange -> exchange.ending().equals("peer went away after 2000 of 5000 body bytes"))
        .hasSize(4);
    assertThat(client.nextStart(dead)).isEqualTo("1000");
  }
}
