package io.github.uploadsim.examples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.expireSession;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UploadSimExtension.class)
class FirstUseTest {

  private final byte[] content = TodoClient.bytes(2500);

  @Test
  void resumesAfterTheLineDrops(UploadSim graph) {
    graph.inject(cutRequest().afterBytes(600).keeping(200), onFragment(2));

    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    assertThat(graph).uploaded("flower.jpg").withContent(content).afterFaults(1);
  }

  @Test
  void startsOverWhenTheSessionExpires(UploadSim graph) {
    graph.inject(expireSession(), onFragment(2).ofSession(1));

    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    assertThat(graph).uploaded("flower.jpg").withContent(content).afterFaults(1).inSessions(2);
    assertThat(graph.sessions()).hasSize(2);
  }
}
