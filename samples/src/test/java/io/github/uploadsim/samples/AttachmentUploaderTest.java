package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.junit5.UploadSimExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UploadSimExtension.class)
class AttachmentUploaderTest {

  private final byte[] content = "flower ".repeat(100_000).getBytes(UTF_8);

  @Test
  void resumesAfterTheLineDrops(UploadSim graph) {
    graph.inject(cutRequest().afterBytes(200_000).keeping(163_840), onFragment(2));

    new AttachmentUploader(graph.baseUrl()).attach("flower.jpg", content);

    assertThat(graph).uploaded("flower.jpg").withContent(content).afterFaults(1);
  }
}
