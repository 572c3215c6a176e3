package io.github.uploadsim.examples;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;

import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneServerPerClassTest {

  @RegisterExtension
  static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().https().build();

  static TodoClient client;

  @BeforeAll
  static void connect() {
    client = new TodoClient(GRAPH.sim().baseUrl());
  }

  @Test
  void uploads() {
    client.attach("flower.jpg", TodoClient.bytes(2500));
    assertThat(GRAPH.sim()).uploaded("flower.jpg").inFragments(3);
  }

  @Nested
  class WhenTheLastAnswerIsLost {
    @Test
    void comesThroughOnTheSamePort() {
      GRAPH.sim().inject(loseReply(), onLastFragment());
      client.attach("flower.jpg", TodoClient.bytes(2500));
      assertThat(GRAPH.sim()).uploaded("flower.jpg").afterFaults(1);
    }
  }
}
