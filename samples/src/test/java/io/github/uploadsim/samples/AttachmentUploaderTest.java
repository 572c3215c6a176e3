package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onFragment;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import org.junit.jupiter.api.Test;

class AttachmentUploaderTest {

  private final byte[] content = "flower ".repeat(100_000).getBytes(UTF_8);

  @Test
  void resumesAfterTheLineDrops() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(cutRequest().afterBytes(200_000).keeping(163_840), onFragment(2));

      new AttachmentUploader(graph.baseUrl()).attach("flower.jpg", content);

      Stored.uploaded(graph, "flower.jpg").withContent(content).afterFaults(1);
    }
  }
}
