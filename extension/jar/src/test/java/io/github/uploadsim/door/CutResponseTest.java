package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.cutResponse;
import static io.github.uploadsim.When.onContent;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.InjectedFault;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.Keep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutResponseTest {

  private static final byte[] FILE = Bytes.random(200_000);
  private static final byte[] LARGE = Bytes.random(8 << 20);

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
  @CsvSource({
    "HTTP,RESET,0", "HTTP,RESET,1", "HTTP,RESET,40", "HTTP,FIN,0", "HTTP,FIN,1", "HTTP,FIN,40",
    "HTTPS,RESET,0", "HTTPS,RESET,1", "HTTPS,RESET,40", "HTTPS,FIN,0", "HTTPS,FIN,1", "HTTPS,FIN,40"
  })
  void exactlySoManyBytesOfTheAnswerArrive(Scheme scheme, Close close, int bytes) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(new CutResponse(bytes, Keep.ALL, close), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, 1000, FILE.length)).send(FILE, 0, 1000);
      Answer answer = line.answer();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(Integer.parseInt(answer.header("content-length"))).isGreaterThan(bytes);
      assertThat(answer.body()).hasSize(bytes);
      assertThat(answer.whole()).isFalse();
      assertThat(line.end()).isEqualTo(Line.End.valueOf(close.name()));
    }
    assertThat(client.nextStart(session)).isEqualTo("1000");
  }

  /** A reset throws away what still waits in the kernel, which must be nothing. */
  @ParameterizedTest
  @CsvSource({
    "HTTP,RESET,30001", "HTTP,RESET,7000001", "HTTP,FIN,7000001",
    "HTTPS,RESET,30001", "HTTPS,RESET,7000001", "HTTPS,FIN,7000001"
  })
  void downloadIsCutAtTheExactByte(Scheme scheme, Close close, int bytes) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("large.bin", LARGE.length);
    client.put(session, LARGE, 0, LARGE.length / 2);
    client.put(session, LARGE, LARGE.length / 2, LARGE.length / 2);
    Object id = client.get(Client.ATTACHMENTS).list("value").get(0).get("id");
    sim.inject(new CutResponse(bytes, Keep.ALL, close), onContent());

    Answer cut = client.get(Client.ATTACHMENTS + "/" + id + "/$value");

    assertThat(cut.header("content-length")).isEqualTo(String.valueOf(LARGE.length));
    assertThat(cut.body().length).isEqualTo(bytes);
    assertThat(Bytes.sha256(cut.body())).isEqualTo(Bytes.sha256(Bytes.prefix(LARGE, bytes)));
    assertThat(cut.whole()).isFalse();
  }

  @Test
  void createWhoseAnswerIsCutLeavesASession() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    sim.inject(cutResponse().afterBytes(10), onCreate());

    Answer answer = client.call("POST", Client.CREATE, Client.createBody("a.txt", 3));

    assertThat(answer.text()).hasSize(10).startsWith("{\"@odata");
    assertThat(sim.session("a.txt")).isPresent();
  }

  @Test
  void cutThatKeepsNothingTellsOfBytesThatAreNotThere() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(cutResponse().afterBytes(10).keepingNothing(), onPut());

    client.put(session, FILE, 0, 1000);

    assertThat(client.nextStart(session)).isEqualTo("0");
  }

  @Test
  void cutBeyondTheAnswerDoesNotHappenAndSaysHowLongItWas() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(cutResponse().afterBytes(100_000), onPut());

    Answer answer = client.put(session, FILE, 0, 1000);

    assertThat(answer.whole()).isTrue();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(sim.faults()).singleElement().matches(InjectedFault::unfired);
    assertThat(sim.faults().get(0).whyNot()).contains(answer.body().length + " bytes");
    assertThat(sim.session("notes.txt").orElseThrow().faultsStruck()).isZero();
  }

  /** The empty 201 has no byte that could be missing. */
  @Test
  void emptyAnswerCannotBeCut() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", 1000);
    sim.inject(cutResponse().afterBytes(0), onPut());

    Answer answer = client.put(session, Bytes.random(1000), 0, 1000);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(sim.faults().get(0).whyNot()).contains("0 bytes");
  }
}
