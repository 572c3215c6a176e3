package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.dropBeforeReading;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onAny;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.DropBeforeReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DropBeforeReadingTest {

  private static final byte[] FILE = Bytes.random(300_000);
  private static final String EXPECT = "Expect: 100-continue";

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
  @CsvSource({"HTTP,RESET", "HTTP,FIN", "HTTPS,RESET", "HTTPS,FIN"})
  void dropTakesNothingAndLeavesTheSessionAsItWas(Scheme scheme, Close close) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(new DropBeforeReading(close), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, FILE.length);
      assertThat(line.end()).isEqualTo(Line.End.valueOf(close.name()));
    }

    Exchange put = sim.exchanges().get(1);
    assertThat(put.taken()).isZero();
    assertThat(put.ending()).startsWith("dropped before reading");
    assertThat(client.nextStart(session)).isEqualTo("0");
    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"HTTP,RESET", "HTTP,FIN", "HTTPS,RESET", "HTTPS,FIN"})
  void noContinueIsSentWhenTheLineIsDropped(Scheme scheme, Close close) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(new DropBeforeReading(close), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length, EXPECT));

      assertThat(line.end()).isEqualTo(Line.End.valueOf(close.name()));
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void continueIsSentWhenTheBodyIsWanted(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length, EXPECT));
      assertThat(line.answer().status()).isEqualTo(100);
      line.send(FILE, 0, FILE.length);
      assertThat(line.answer().status()).isEqualTo(201);
    }
  }

  /** A client that waits for 100 must get some answer, whichever the service sends first. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void scriptedAnswerReachesAClientThatWaitsForContinue(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(respond(503), onPut());

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, FILE.length, FILE.length, EXPECT));
      Answer first = line.answer();
      Answer last = first;
      if (first.status() == 100) {
        last = line.send(FILE, 0, FILE.length).answer();
      }
      assertThat(last.status()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void everyKindOfRequestCanBeDropped(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(dropBeforeReading(), onAny().times(4));

    assertThat(client.get(session).status()).isZero();
    assertThat(client.get(Client.ATTACHMENTS).status()).isZero();
    assertThat(client.call("DELETE", session, "").status()).isZero();
    assertThat(client.call("POST", Client.CREATE, Client.createBody("b", 1)).status()).isZero();

    assertThat(sim.sessions()).singleElement().matches(one -> one.state().equals("open"));
    assertThat(sim.faults().get(0).hits()).isEqualTo(4);
  }
}
