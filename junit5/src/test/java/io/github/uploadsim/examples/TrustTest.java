package io.github.uploadsim.examples;

import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.junit5.UploadSimTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@UploadSimTest(https = true)
class TrustTest {

  @Test
  void clientTrustsJustThisServer(UploadSim graph) throws Exception {
    HttpClient http = HttpClient.newBuilder().sslContext(graph.sslContext()).build();

    HttpRequest create =
        createSession(URI.create(graph.httpsBaseUrl() + "/me/todo/lists/L/tasks/T"));

    assertThat(http.send(create, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(graph).received("flower.jpg").inState("open");
  }

  private static HttpRequest createSession(URI task) {
    String body =
        "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"flower.jpg\",\"size\":2500}}";
    return HttpRequest.newBuilder(URI.create(task + "/attachments/createUploadSession"))
        .header("Authorization", "Bearer any")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
