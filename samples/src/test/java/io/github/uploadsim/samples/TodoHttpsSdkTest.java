package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.junit5.UploadSimTest;
import org.junit.jupiter.api.Test;

/** The official client for Java over https, with attachments of a task. */
@UploadSimTest(https = true)
class TodoHttpsSdkTest {

  private final byte[] content = Flower.bytes();

  @Test
  void uploadsAnAttachment(UploadSim graph) throws Exception {
    assertThat(GraphSdk.trusting(graph).attach("flower", content).upload().isUploadSuccessful())
        .isTrue();

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
  }

  @Test
  void aNewTaskOnTheRestOfTheFileGoesOn(UploadSim graph) throws Exception {
    graph.inject(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2));
    GraphSdk sdk = GraphSdk.trusting(graph);
    LargeFileUploadTask<?> task = sdk.attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    assertThat(sdk.goOn(task, content).upload().isUploadSuccessful()).isTrue();

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void asksForTheStatusAndCancels(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<?> task = GraphSdk.trusting(graph).attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    assertThat(task.updateSessionStatus().getNextExpectedRanges()).hasSize(1);
    task.deleteSession();

    assertThat(graph.session("flower").orElseThrow().state()).isEqualTo("cancelled");
  }
}
