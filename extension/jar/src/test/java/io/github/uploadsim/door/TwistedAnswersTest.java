package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.delay;
import static io.github.uploadsim.Faults.editReply;
import static io.github.uploadsim.Faults.limitResponseBandwidth;
import static io.github.uploadsim.Faults.phantomAck;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.rollback;
import static io.github.uploadsim.Faults.stall;
import static io.github.uploadsim.When.onContent;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.When.onPut;
import static io.github.uploadsim.When.onStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that lie, are changed or come late, over the wire. */
class TwistedAnswersTest {

  private static final byte[] FILE = Bytes.random(200_000);
  private static final int HALF = 100_000;
  private static final Duration WHILE = Duration.ofMillis(300);

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start(UploadSimConfig.defaults().https().seed(7));
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  private static Client client(Scheme scheme) {
    return new Client(scheme.origin(sim));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void membersAndHeadersAreChangedAndTheRequestCounts(Scheme scheme) {
    Client client = client(scheme);
    String session = client.create("a", FILE.length);
    sim.inject(
        editReply()
            .dropField("nextExpectedRanges")
            .renameField("expirationDateTime", "ExpirationDateTime")
            .setField("n", 1)
            .dropHeader("request-id")
            .setHeader("X-Twisted", "yes"),
        onPut());

    Answer answer = client.put(session, FILE, 0, HALF);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsOnlyKeys("ExpirationDateTime", "n");
    assertThat(answer.headers()).containsEntry("x-twisted", "yes").doesNotContainKey("request-id");
    assertThat(client.nextStart(session)).isEqualTo("" + HALF);
  }

  @Test
  void theLastAnswerMayComeWithoutLocationAndWithAnotherStatus() {
    Client client = client(Scheme.HTTP);
    String session = client.create("a", FILE.length);
    sim.inject(editReply().dropHeader("Location").status(200), onLastFragment());

    Answer answer = client.put(session, FILE, 0, FILE.length);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("location");
    assertThat(client.get(Client.ATTACHMENTS).list("value")).hasSize(1);
  }

  @Test
  void truncatedJsonIsWellFramed() {
    Client client = client(Scheme.HTTP);
    String session = client.create("a", FILE.length);
    sim.inject(editReply().truncateTo(20), onStatus());

    try (Line line = client.line()) {
      Answer cut = line.send(client.head("GET", session, -1)).answer();
      assertThat(cut.whole()).isTrue();
      assertThat(cut.text()).hasSize(20).startsWith("{");
      assertThat(line.send(client.head("GET", session, -1)).answer().json())
          .containsKey("nextExpectedRanges");
    }
  }

  @Test
  void aPhantomIsAcknowledgedAndNotThere() {
    Client client = client(Scheme.HTTP);
    String session = client.create("a", FILE.length);
    sim.inject(phantomAck(), onFragment(1));

    assertThat(client.put(session, FILE, 0, HALF).status()).isEqualTo(200);

    assertThat(client.nextStart(session)).isEqualTo("0");
    assertThat(client.put(session, FILE, HALF, HALF).status()).isEqualTo(416);
  }

  @Test
  void rolledBackBytesAreSentAgainAndTheFileIsRight() {
    Client client = client(Scheme.HTTP);
    String session = client.create("a", FILE.length);
    client.put(session, FILE, 0, HALF);
    sim.inject(rollback(1000), onStatus());

    assertThat(client.nextStart(session)).isEqualTo("1000");
    assertThat(client.put(session, FILE, 1000, FILE.length - 1000).status()).isEqualTo(201);
    assertThat(sim.content(sim.session("a").orElseThrow())).isEqualTo(FILE);
  }

  /** Real time can only be seen to have passed; a little waiting is what this is about. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void aDelayedAnswerComesLater(Scheme scheme) {
    Client client = client(scheme);
    sim.inject(delay(WHILE), onCreate());

    assertThat(took(() -> client.create("a", 10))).isGreaterThanOrEqualTo(WHILE);
    assertThat(sim.faults().get(0).hits()).isOne();
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void aBodyThatStopsGoesOn(Scheme scheme) {
    Client client = client(scheme);
    String session = client.create("a", FILE.length);
    sim.inject(stall(WHILE).inRequestAfter(50_000), onPut());
    sim.inject(stall(WHILE).inResponseAfter(70_000), onContent());

    assertThat(took(() -> client.put(session, FILE, 0, FILE.length))).isGreaterThanOrEqualTo(WHILE);
    assertThat(took(() -> assertThat(download(client)).isEqualTo(FILE)))
        .isGreaterThanOrEqualTo(WHILE);
  }

  @Test
  void aStallBehindTheEndOfTheAnswerIsReported() {
    Client client = client(Scheme.HTTP);
    String session = client.create("a", FILE.length);
    sim.inject(stall(WHILE).inResponseAfter(1L << 30), onStatus());

    client.get(session);

    assertThat(sim.faults().get(0).hits()).isZero();
    assertThat(sim.faults().get(0).whyNot()).contains("the body of the answer had");
  }

  @Test
  void anAnswerMayFlowSlowly() {
    Client client = client(Scheme.HTTP);
    client.put(client.create("a", FILE.length), FILE, 0, FILE.length);
    sim.inject(limitResponseBandwidth(500_000), onContent());

    assertThat(took(() -> assertThat(download(client)).isEqualTo(FILE)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(350));
  }

  @Test
  void inSimulatedTimeNobodyWaits() {
    Client client = client(Scheme.HTTP);
    sim.inject(delay(Duration.ofMinutes(20)).inSimulatedTime(), onCreate());

    assertThat(took(() -> client.create("a", 10))).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void theSeedOfChanceIsTold() {
    Client client = client(Scheme.HTTP);
    sim.inject(respond(503), onCreate().chance(1).optional());

    assertThat(client.call("POST", Client.CREATE, Client.createBody("a", 1)).status())
        .isEqualTo(503);
    assertThat(sim.story()).contains("UploadSimConfig.seed(7L)");
  }

  private static byte[] download(Client client) {
    Object id = client.get(Client.ATTACHMENTS).list("value").get(0).get("id");
    return client.get(Client.ATTACHMENTS + "/" + id + "/$value").body();
  }

  private static Duration took(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
