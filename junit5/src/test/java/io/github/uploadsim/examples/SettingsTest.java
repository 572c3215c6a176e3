package io.github.uploadsim.examples;

import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@UploadSimTest(families = "todo", https = true, set = "todo.createStatus=201")
class SettingsTest {

  @Test
  void uploads(UploadSim graph) {
    assertThat(graph.httpsBaseUrl()).startsWith("https://127.0.0.1:");
    new TodoClient(graph.baseUrl()).attach("flower.jpg", TodoClient.bytes(2500));
    assertThat(graph).uploaded("flower.jpg").withSize(2500);
  }

  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @UploadSimTest(preset = "documentedProse")
  @interface GraphOfTheProse {}

  @Nested
  @GraphOfTheProse
  class OfTheProse {
    @Test
    void uploads(UploadSim graph) {
      new TodoClient(graph.baseUrl()).attach("flower.jpg", TodoClient.bytes(2500));
      assertThat(graph).uploaded("flower.jpg").inFragments(3);
    }
  }
}
