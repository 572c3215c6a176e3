package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.cutResponse;
import static io.github.uploadsim.Faults.expireSession;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client for JavaScript as it is, in good weather and in bad, with attachments. */
@UploadSimTest(https = true)
class JsSdkTest {

  private static final int SLICE = 1 << 20;

  private final byte[] content = Flower.bytes();

  static Stream<Arguments> troubles() {
    return Stream.of("todo", "outlook")
        .flatMap(
            family ->
                Stream.of(
                    arguments(family, respond(500), onFragment(2), false),
                    arguments(family, throttle().retryAfter(0), onFragment(2), false),
                    arguments(family, loseReply(), onFragment(2), true),
                    arguments(family, cutResponse().afterBytes(10), onFragment(2), true),
                    arguments(
                        family,
                        cutRequest().afterBytes(500_000).keeping(300_000),
                        onFragment(3),
                        true),
                    arguments(family, cutRequest().afterBytes(100_000), onLastFragment(), true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo", "outlook"})
  void uploadsAnAttachment(String family, UploadSim graph) throws Exception {
    JsonNode told = Node.trusting(graph).run("upload.js", family, content);

    assertThat(told.get("location").asText()).containsIgnoringCase("/Attachments");
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("troubles")
  void resumeGoesOnWhereTheServiceIs(
      String family, Fault fault, When when, boolean lineDropped, UploadSim graph)
      throws Exception {
    graph.inject(fault, when);

    JsonNode told = Node.trusting(graph).run("resume.js", family, content);

    assertThat(told.get("failure").get("isError").asBoolean()).isEqualTo(lineDropped);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
    assertThat(graph).noHiddenTransportRetry();
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo", "outlook"})
  void asksForTheStatusAndCancels(String family, UploadSim graph) throws Exception {
    graph.inject(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2));

    JsonNode told = Node.trusting(graph).run("cancel.js", family, content);

    assertThat(told.get("nextExpectedRanges").get(0).asText()).isEqualTo("" + (SLICE + 300_000));
    assertThat(told.get("answer").asInt()).isEqualTo(204);
    assertThat(told.get("isCancelled").asBoolean()).isTrue();
    assertThat(graph).received("flower").inState("cancelled").holding(SLICE + 300_000);
  }

  @Test
  void rejectsWithTheBodyOfTheAnswerThatIsNoError(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));

    JsonNode failure = Node.trusting(graph).run("resume.js", "todo", content).get("failure");

    assertThat(failure.get("isError").asBoolean()).isFalse();
    assertThat(failure.has("statusCode")).isFalse();
    assertThat(failure.get("code").asText()).isNotEmpty();
  }

  @Test
  void doesNotSendAFragmentAgainAfterAThrottle(UploadSim graph) throws Exception {
    graph.inject(throttle().retryAfter(0), onFragment(2));

    Node.trusting(graph).run("resume.js", "todo", content);

    assertThat(graph.exchanges())
        .extracting(Exchange::method)
        .startsWith("POST", "PUT", "PUT", "GET", "PUT");
  }

  @Test
  void createsAgainAfterAThrottle(UploadSim graph) throws Exception {
    graph.inject(throttle().retryAfter(0), onCreate());

    Node.trusting(graph).run("upload.js", "todo", content);

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inSessions(1);
  }

  @Test
  void reportsAFailureWhenOnlyTheLastReplyIsLost(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onLastFragment());

    JsonNode told = Node.trusting(graph).run("resume-fails.js", "todo", content);

    assertThat(told.get("failure").get("statusCode").asInt()).isEqualTo(-1);
    assertThat(told.get("second").get("statusCode").asInt()).isEqualTo(404);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
  }

  @Test
  void sendsALastFragmentOfOneByte(UploadSim graph) throws Exception {
    byte[] oneMore = Arrays.copyOf(content, SLICE + 1);

    Node.trusting(graph).run("upload.js", "todo", oneMore);

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(oneMore)).inFragments(2);
  }

  @Test
  void sendsMoreAtOnceThanToDoTakes(UploadSim graph) throws Exception {
    byte[] larger = Arrays.copyOf(content, 6 << 20);

    Node.trusting(graph).run("default-slice.js", "todo", larger);

    assertThat(graph.exchanges()).extracting(Exchange::status).containsExactly(200, 413);
  }

  @Test
  void sendsNoTokenOverHttp(UploadSim graph) throws Exception {
    JsonNode told = Node.at(graph, graph.baseUrl()).run("create-fails.js", "todo", content);

    assertThat(told.get("statusCode").asInt()).isEqualTo(401);
    assertThat(graph).hasNoSession();
  }

  @Test
  void sendsATokenThatOutlookRefuses(UploadSim graph) throws Exception {
    Node.trusting(graph).run("resume-fails.js", "outlookWithToken", content);

    assertThat(graph.exchanges()).extracting(Exchange::status).containsExactly(201, 401, 401);
  }

  @Test
  void seesTheEndOfASessionByTheSimulatorsClock(UploadSim graph) throws Exception {
    graph.inject(expireSession(), onFragment(2));

    JsonNode told = Node.trusting(graph).run("resume-fails.js", "todo", content);

    assertThat(told.get("second").get("statusCode").asInt()).isEqualTo(404);
    assertThat(graph).received("flower").inState("expired").holding(SLICE);
  }

  @Test
  void resumesAStreamOfWhichNothingWasKept(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));

    JsonNode told = Node.trusting(graph).run("resume-stream.js", "todo", content);

    assertThat(told.has("location")).isTrue();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
  }

  /** It looks for the rest in its copy of the slice at the wrong place, and sends too little. */
  @Test
  void cannotResumeAStreamOfWhichAPrefixWasKept(UploadSim graph) throws Exception {
    graph.inject(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2));

    JsonNode told = Node.trusting(graph).run("resume-stream.js", "todo", content);

    assertThat(told.get("second").get("statusCode").asInt()).isEqualTo(-1);
    assertThat(graph).received("flower").inState("open").holding(SLICE + 300_000);
  }

  /** The keys of the page's example, and of the cloud in China. */
  @Nested
  @UploadSimTest(https = true, preset = "china")
  class InPascalCase {

    @Test
    void uploadIsWhole(UploadSim graph) throws Exception {
      Node.trusting(graph).run("upload.js", "todo", content);

      assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
    }

    @Test
    void resumedUploadIsWhole(UploadSim graph) throws Exception {
      graph.inject(respond(500), onFragment(2));

      Node.trusting(graph).run("resume.js", "todo", content);

      assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
    }
  }
}
