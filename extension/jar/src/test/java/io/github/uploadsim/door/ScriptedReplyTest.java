package io.github.uploadsim.door;

import static io.github.uploadsim.Faults.expireSession;
import static io.github.uploadsim.Faults.forgetSession;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.When.onPut;
import static io.github.uploadsim.When.onStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptedReplyTest {

  private static final byte[] FILE = Bytes.random(300_000);

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

  private static Answer putAfter(Fault fault, Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(fault, onFragment(1));
    return client.put(session, FILE, 0, FILE.length);
  }

  static Stream<Arguments> waits() {
    return Stream.of(
        Arguments.of(throttle().retryAfter(7), "7"),
        Arguments.of(throttle().retryAfter(2.128), "2.128"),
        Arguments.of(throttle().retryAfter(0), "0"),
        Arguments.of(throttle().withoutRetryAfter(), ""),
        Arguments.of(respond(503).retryAfter(new RetryAfter.Seconds(3)), "3"),
        Arguments.of(respond(503), ""));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void retryAfterIsWrittenInItsForm(Fault fault, String header) {
    Answer answer = putAfter(fault, Scheme.HTTP);

    assertThat(answer.header("retry-after")).isEqualTo(header);
    assertThat(answer.status()).isIn(429, 503);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void retryAfterDateLiesAheadOfTheSimulatorsPresent(Scheme scheme) {
    sim.clock().freeze();
    sim.clock().advance(Duration.ofDays(400));
    Instant present = sim.clock().now();

    Answer answer = putAfter(throttle().status(503).retryAfterDate(90), scheme);

    ZonedDateTime date =
        ZonedDateTime.parse(answer.header("retry-after"), DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(Duration.between(present, date.toInstant()).toSeconds()).isBetween(89L, 90L);
    assertThat(ZonedDateTime.parse(answer.header("date"), DateTimeFormatter.RFC_1123_DATE_TIME))
        .isEqualTo(date.minusSeconds(90));
  }

  @ParameterizedTest
  @CsvSource({"HTTP,429", "HTTP,503", "HTTP,509", "HTTPS,429", "HTTPS,503", "HTTPS,509"})
  void throttledFragmentLeavesNothingAndTheLineCanBeUsedAgain(Scheme scheme, int status) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(throttle().status(status), onPut());

    try (Line line = client.line()) {
      String head = client.putHead(session, 0, FILE.length, FILE.length);
      Answer throttled = line.send(head).send(FILE, 0, FILE.length).answer();
      assertThat(throttled.status()).isEqualTo(status);
      assertThat(throttled.error()).containsKeys("code", "message", "innerError");
      assertThat(client.nextStart(session)).isEqualTo("0");
      assertThat(line.send(head).send(FILE, 0, FILE.length).answer().status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void failureThatKeepsAllFinishedTheFile(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(respond(503).keepingAll(), onLastFragment());

    Answer answer = client.put(session, FILE, 0, FILE.length);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(sim.session("notes.txt").orElseThrow().state()).isEqualTo("completed");
    assertThat(client.get(Client.ATTACHMENTS).list("value")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void failureThatKeepsAPrefixExpectsTheRest(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(respond(500).keeping(4_321), onLastFragment());

    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(500);

    assertThat(client.nextStart(session)).isEqualTo("4321");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void dictatedReplyIsSentToTheLetter(Scheme scheme) {
    Answer answer =
        putAfter(
            respond(502)
                .body("<html>Bad gateway</html>")
                .header("Content-Type", "text/html")
                .header("X-Gateway", "east-7"),
            scheme);

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.text()).isEqualTo("<html>Bad gateway</html>");
    assertThat(answer.header("content-type")).isEqualTo("text/html");
    assertThat(answer.header("x-gateway")).isEqualTo("east-7");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void codesOfADictatedErrorStandInTheEnvelope(Scheme scheme) {
    Answer answer =
        putAfter(respond(409).code("nameClash").innerCode("deeper").message("Taken."), scheme);

    assertThat(answer.refusal()).isEqualTo("409 nameClash");
    assertThat(answer.error()).containsEntry("message", "Taken.");
    assertThat(answer.text()).contains("\"code\":\"deeper\"");
  }

  @ParameterizedTest
  @CsvSource({"HTTP,expired", "HTTP,lost", "HTTPS,expired", "HTTPS,lost"})
  void sessionThatEndsBeforeTheRequestIsGone(Scheme scheme, String state) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    client.put(session, FILE, 0, 1000);
    sim.inject(state.equals("expired") ? expireSession() : forgetSession(), onFragment(2));

    assertThat(client.put(session, FILE, 1000, 1000).refusal()).isEqualTo("404 ErrorItemNotFound");
    assertThat(client.get(session).refusal()).isEqualTo("404 ErrorItemNotFound");

    assertThat(sim.session("notes.txt").orElseThrow().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void sessionThatEndsBehindTheRequestAnswersItFirst(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    sim.inject(expireSession().afterwards(), onStatus());

    assertThat(client.get(session).status()).isEqualTo(200);
    assertThat(client.get(session).status()).isEqualTo(404);
  }
}
