package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LostReplyTest {

  private static final int HALF = 200_000;
  private static final byte[] FILE = Bytes.random(2 * HALF);

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

  /** One lost reply, and how many bytes are kept of a fragment of {@link #HALF} bytes. */
  record Loss(Scheme scheme, Close close, Keep keep, int kept) {
    LoseReply fault() {
      return new LoseReply(keep, close);
    }
  }

  static Stream<Loss> losses() {
    return Stream.of(Scheme.values())
        .flatMap(
            scheme ->
                Stream.of(Close.values())
                    .flatMap(
                        close ->
                            Stream.of(
                                new Loss(scheme, close, Keep.NONE, 0),
                                new Loss(scheme, close, Keep.bytes(77_777), 77_777),
                                new Loss(scheme, close, Keep.ALL, HALF))));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lostReplyKeepsWhatTheFaultSays(Loss loss) {
    Client client = new Client(loss.scheme().origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(loss.fault(), onFragment(1));

    Line.End end = putWithoutAnswer(client, session, 0);

    assertThat(end).isEqualTo(Line.End.valueOf(loss.close().name()));
    assertThat(client.nextStart(session)).isEqualTo(String.valueOf(loss.kept()));
    Exchange put = sim.exchanges().get(1);
    assertThat(put.taken()).isEqualTo(HALF);
    assertThat(put.kept()).isEqualTo(loss.kept());
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.answered()).isFalse();
    SessionView seen = sim.session("notes.txt").orElseThrow();
    assertThat(seen.sha256()).isEqualTo(Bytes.sha256(Bytes.prefix(FILE, loss.kept())));
  }

  private static Line.End putWithoutAnswer(Client client, String session, int start) {
    try (Line line = client.line()) {
      line.send(client.putHead(session, start, HALF, FILE.length)).send(FILE, start, HALF);
      return line.end();
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lostReplyToTheLastFragmentFinishesTheFileOnlyIfAllIsKept(Loss loss) {
    Client client = new Client(loss.scheme().origin(sim));
    String session = client.create("notes.txt", FILE.length);
    client.put(session, FILE, 0, HALF);
    sim.inject(loss.fault(), onLastFragment());

    putWithoutAnswer(client, session, HALF);

    boolean finished = loss.kept() == HALF;
    Answer files = client.get(Client.ATTACHMENTS);
    assertThat(files.list("value")).hasSize(finished ? 1 : 0);
    assertThat(client.get(session).status()).isEqualTo(finished ? 404 : 200);
    assertThat(sim.session("notes.txt").orElseThrow().received()).isEqualTo(HALF + loss.kept());
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void repeatAfterALostReplyIsAnOverlap(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(loseReply(), onFragment(1));

    putWithoutAnswer(client, session, 0);
    Answer repeat = client.put(session, FILE, 0, HALF);

    assertThat(repeat.refusal()).isEqualTo("416 invalidRange");
    assertThat(sim.exchanges().get(2).notes()).singleElement().asString().contains("repeat of #2");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void finishedFileCanBeDownloadedAfterItsReplyWasLost(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    client.put(session, FILE, 0, HALF);
    sim.inject(loseReply(), onLastFragment());

    putWithoutAnswer(client, session, HALF);

    Object id = client.get(Client.ATTACHMENTS).list("value").get(0).get("id");
    Answer download = client.get(Client.ATTACHMENTS + "/" + id + "/$value");
    assertThat(Bytes.sha256(download.body())).isEqualTo(Bytes.sha256(FILE));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void lostReplyToACreateLeavesASessionThatTheClientDoesNotKnow(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    sim.inject(loseReply(), onCreate());

    Answer answer =
        client.call("POST", Client.CREATE, Client.createBody("lost.txt", 5), "Accept: */*");

    assertThat(answer.status()).isZero();
    assertThat(sim.session("lost.txt").orElseThrow().state()).isEqualTo("open");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void lostReplyToACreateThatKeepsNothingLeavesNoSession(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    sim.inject(loseReply().keepingNothing(), onCreate());

    Answer answer = client.call("POST", Client.CREATE, Client.createBody("lost.txt", 5));

    assertThat(answer.status()).isZero();
    assertThat(sim.sessions()).isEmpty();
  }
}
