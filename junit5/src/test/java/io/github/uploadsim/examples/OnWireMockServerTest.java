package io.github.uploadsim.examples;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnWireMockServerTest {

  static final WireMockServer SERVER =
      new WireMockServer(
          wireMockConfig().dynamicPort().extensions(new UploadSimExtensionFactory()));

  @RegisterExtension static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(SERVER);

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void uploads(UploadSim graph) {
    new TodoClient(graph.baseUrl()).attach("flower.jpg", TodoClient.bytes(2500));
    assertThat(graph).noHiddenTransportRetry().uploaded("flower.jpg").withSize(2500);
  }
}
