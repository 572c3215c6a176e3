package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.InjectedFault;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExactCutTest {

  private static final int MIB = 1 << 20;

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

  /** One cut: of how large a fragment, after how many bytes, and what is kept of them. */
  record Cut(Scheme scheme, Close close, int size, int after, int keep) {

    CutRequest fault() {
      CutRequest fault = cutRequest().afterBytes(after).keeping(keep);
      return close == Close.FIN ? fault.byFin() : fault;
    }

    boolean finishes() {
      return keep == size;
    }
  }

  static Stream<Cut> cuts() {
    return Stream.of(Scheme.values())
        .flatMap(scheme -> Stream.of(Close.values()).flatMap(close -> cuts(scheme, close)));
  }

  private static Stream<Cut> cuts(Scheme scheme, Close close) {
    return Stream.of(MIB, 4 * MIB)
        .flatMap(
            size ->
                Stream.of(0, 1, size / 2 + 1, size - 1, size)
                    .flatMap(
                        after ->
                            Stream.of(0, after / 2, after)
                                .distinct()
                                .map(keep -> new Cut(scheme, close, size, after, keep))));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void cutTakesExactlySoManyBytesAndKeepsExactlyThePrefix(Cut cut) {
    Client client = new Client(cut.scheme().origin(sim));
    byte[] file = Bytes.random(cut.size());
    String session = client.create("flower.jpg", file.length);
    sim.inject(cut.fault(), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, file.length, file.length)).send(file, 0, file.length);
      assertThat(line.end()).isEqualTo(Line.End.valueOf(cut.close().name()));
    }

    Exchange put = sim.exchanges().get(1);
    assertThat(put.taken()).isEqualTo(cut.after());
    assertThat(put.kept()).isEqualTo(cut.keep());
    assertThat(put.answered()).isFalse();
    assertThat(put.fault()).contains("cutRequest");
    assertKept(cut, file, client, session);
  }

  private static void assertKept(Cut cut, byte[] file, Client client, String session) {
    SessionView seen = sim.session("flower.jpg").orElseThrow();
    byte[] prefix = Bytes.prefix(file, cut.keep());
    assertThat(seen.received()).isEqualTo(cut.keep());
    assertThat(seen.sha256()).isEqualTo(Bytes.sha256(prefix));
    assertThat(Bytes.sha256(sim.content(seen))).isEqualTo(Bytes.sha256(prefix));
    if (cut.finishes()) {
      assertThat(seen.state()).isEqualTo("completed");
    } else {
      assertThat(client.nextStart(session)).isEqualTo(String.valueOf(cut.keep()));
    }
  }

  /** The server must not wait for a byte that it has no use for. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void cutComesWhenTheLastWantedByteIsThere(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    byte[] file = Bytes.random(MIB);
    String session = client.create("flower.jpg", file.length);
    sim.inject(cutRequest().afterBytes(163_841).keepingAll(), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, file.length, file.length)).send(file, 0, 163_841);

      assertThat(line.end()).isEqualTo(Line.End.RESET);
      assertThat(client.nextStart(session)).isEqualTo("163841");
    }
  }

  /** After a FIN the server still listens to the rest; what it kept can be seen meanwhile. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void whatIsKeptIsVisibleBeforeTheConnectionIsClosed(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    byte[] file = Bytes.random(MIB);
    String session = client.create("flower.jpg", file.length);
    sim.inject(cutRequest().afterBytes(1001).keeping(501).byFin(), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, file.length, file.length)).send(file, 0, 1001);
      assertThat(line.end()).isEqualTo(Line.End.FIN);

      assertThat(client.nextStart(session)).isEqualTo("501");

      line.send(file, 1001, file.length - 1001);
    }
    assertThat(sim.exchanges().get(1).taken()).isEqualTo(1001);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void resumeBehindAnUnevenPrefixCompletesTheFile(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    byte[] file = Bytes.random(MIB);
    String session = client.create("flower.jpg", file.length);
    sim.inject(cutRequest().afterBytes(700_001).keeping(333_333), onPut());

    client.put(session, file, 0, file.length);
    Answer rest = client.put(session, file, 333_333, file.length - 333_333);

    assertThat(rest.status()).isEqualTo(201);
    assertThat(Bytes.sha256(sim.content(sim.session("flower.jpg").orElseThrow())))
        .isEqualTo(Bytes.sha256(file));
    assertThat(sim.exchanges().get(2).range().orElseThrow().start()).isEqualTo(333_333);
  }

  @Test
  void cutBeyondTheBodyDoesNotHappenAndSaysHowLongTheBodyWas() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    byte[] file = Bytes.random(1000);
    String session = client.create("flower.jpg", file.length);
    sim.inject(cutRequest().afterBytes(1001), onPut());

    Answer answer = client.put(session, file, 0, file.length);

    assertThat(answer.status()).isEqualTo(201);
    List<InjectedFault> faults = sim.faults();
    assertThat(faults).singleElement().matches(InjectedFault::unfired);
    assertThat(faults.get(0).whyNot()).contains("1000 bytes").contains("1001");
    assertThat(sim.exchanges().get(1).fault()).isEmpty();
  }

  @Test
  void cutStrikesOnceAndTheNextRequestIsWhole() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    byte[] file = Bytes.random(1000);
    String session = client.create("flower.jpg", file.length);
    sim.inject(cutRequest().afterBytes(10), onPut());

    Answer cut = client.put(session, file, 0, file.length);
    Answer whole = client.put(session, file, 0, file.length);

    assertThat(cut.status()).isZero();
    assertThat(whole.status()).isEqualTo(201);
    assertThat(sim.faults().get(0).hits()).isEqualTo(1);
  }
}
