package io.github.uploadsim.examples;

import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;

import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FieldPerTestTest {

  @RegisterExtension
  final UploadSimExtension graph = UploadSimExtension.newInstance().preset("lenient").build();

  @Test
  void aSessionRunsOut() throws IOException {
    TodoClient client = new TodoClient(graph.sim().baseUrl());
    byte[] content = TodoClient.bytes(2500);
    URI session = client.open("flower.jpg", content.length);
    client.put(session, 0, content);

    assertThat(graph.sim()).received("flower.jpg").inState("open").holding(1000);
    graph.sim().clock().advance(Duration.ofDays(30));
    assertThat(graph.sim()).received("flower.jpg").inState("expired");
  }
}
