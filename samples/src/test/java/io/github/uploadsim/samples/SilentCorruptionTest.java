package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uploads that the official client calls a success and that are none (msgraph-sdk-java#2503). After
 * a failed slice its {@code resume()} asks where to go on and does not move its stream back there:
 * the rest of the file lands in the wrong place, and zeros fill the end.
 */
@UploadSimTest
class SilentCorruptionTest {

  private final byte[] content = Flower.bytes();

  static Stream<Arguments> troubles() {
    return Stream.of(
        arguments(respond(500), onFragment(2), 1_048_576),
        arguments(throttle().retryAfter(0), onFragment(2).times(4), 1_048_576),
        arguments(cutRequest().afterBytes(500_000), onFragment(3), 2_097_152),
        arguments(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2), 1_348_576));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void resumeReportsSuccessWithWrongBytes(
      Fault fault, When when, long firstWrongByte, UploadSim graph) throws Exception {
    graph.inject(fault, when);
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    UploadResult<?> result = task.resume();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThatThrownBy(() -> assertThat(graph).uploaded("flower").withContent(content))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("first byte that differs is " + firstWrongByte);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void aNewTaskOnTheRestOfTheFileIsTheWayOut(
      Fault fault, When when, long firstMissingByte, UploadSim graph) throws Exception {
    graph.inject(fault, when);
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);
    assertThat(graph).received("flower").expectingNext(Long.toString(firstMissingByte));

    UploadResult<?> result = sdk.goOn(task, content).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).uploaded("flower").withContent(content);
  }

  /** The keys of the page's example, and of the cloud in China, are keys that the client skips. */
  @Nested
  @UploadSimTest(preset = "china")
  class InPascalCase {

    @Test
    void uploadStopsAfterOneFragment(UploadSim graph) throws Exception {
      UploadResult<?> result = GraphSdk.at(graph.baseUrl()).attach("flower", content).upload();

      assertThat(result.isUploadSuccessful()).isTrue();
      assertThat(graph).received("flower").inState("open").holding(GraphSdk.SLICE);
    }
  }
}
