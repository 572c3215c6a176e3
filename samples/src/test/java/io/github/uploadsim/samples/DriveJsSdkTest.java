package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official client for JavaScript and its own task for OneDrive. */
@UploadSimTest(https = true)
class DriveJsSdkTest {

  /** The task rounds the slice that it is given down to a multiple of 320 KiB. */
  private static final int SLICE = 3 * 320 * 1024;

  private final byte[] content = Flower.bytes();

  static Stream<Arguments> troubles() {
    return Stream.of(
        arguments(respond(500), onFragment(2)),
        arguments(loseReply(), onFragment(2)),
        arguments(cutRequest().afterBytes(500_000), onFragment(3)),
        arguments(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2)),
        arguments(cutRequest().afterBytes(100_000), onLastFragment()));
  }

  private void assertIsTheFile(JsonNode item) {
    assertThat(item.get("id").asText()).isNotEmpty();
    assertThat(item.get("name").asText()).isEqualTo("flower");
    assertThat(item.get("size").asLong()).isEqualTo(content.length);
  }

  @Test
  void uploadsAFile(UploadSim graph) throws Exception {
    JsonNode told = Node.trusting(graph).run("upload.js", "drive", content);

    assertIsTheFile(told.get("item"));
    assertThat(told.path("location").isTextual()).isFalse();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void resumeGoesOnWhereTheServiceIs(Fault fault, When when, UploadSim graph) throws Exception {
    graph.inject(fault, when);

    JsonNode told = Node.trusting(graph).run("resume.js", "drive", content);

    assertIsTheFile(told.get("item"));
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
    assertThat(graph).noHiddenTransportRetry();
  }

  @Test
  void asksForTheStatusAndCancels(UploadSim graph) throws Exception {
    graph.inject(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2));

    JsonNode told = Node.trusting(graph).run("cancel.js", "drive", content);

    assertThat(told.get("nextExpectedRanges").get(0).asText()).isEqualTo((SLICE + 300_000) + "-");
    assertThat(told.get("answer").asInt()).isEqualTo(204);
    assertThat(told.get("isCancelled").asBoolean()).isTrue();
    assertThat(graph).received("flower").inState("cancelled");
  }

  @Test
  void reportsAFailureWhenOnlyTheLastReplyIsLost(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onLastFragment());

    JsonNode told = Node.trusting(graph).run("resume-fails.js", "drive", content);

    assertThat(told.get("second").get("statusCode").asInt()).isEqualTo(404);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
  }

  @Test
  void sendsATokenThatOneDriveRefuses(UploadSim graph) throws Exception {
    Node.trusting(graph).run("resume-fails.js", "driveWithToken", content);

    assertThat(graph.exchanges())
        .filteredOn(each -> each.method().equals("PUT"))
        .isNotEmpty()
        .allMatch(each -> each.status() == 401);
    assertThat(graph).received("flower").holding(0);
  }
}
