package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.junit5.UploadSimTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Attach files to a To Do task", request by request and byte by byte, as Microsoft's page walks
 * through it.
 */
@UploadSimTest
class WalkthroughTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ATTACHMENTS =
      "/me/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=/attachments";
  private static final String CREATE =
      """
      {
        "attachmentInfo": {
          "@odata.type": "microsoft.graph.attachmentInfo",
          "attachmentType": "file",
          "name": "flower",
          "size": 3483322
        }
      }
      """;

  /** The page speaks HTTP/1.1; left alone, this client asks for an upgrade to HTTP/2. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final byte[] flower = Flower.bytes();

  @ParameterizedTest
  @ValueSource(strings = {"v1.0", "beta"})
  void goesAsThePageSays(String version, UploadSim graph) throws Exception {
    JsonNode session = create(baseUrl(graph, version));
    assertThat(session.path("@odata.context").asText())
        .endsWith("/" + version + "/$metadata#microsoft.graph.uploadSession");
    assertThat(session.path("nextExpectedRanges")).hasToString("[\"0-\"]");
    assertThat(session.path("uploadUrl").asText())
        .startsWith(baseUrl(graph, version) + "/users/")
        .contains("/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=/attachmentSessions/");

    HttpResponse<String> first = put(session, 0, 2_097_151);
    assertThat(first.statusCode()).isEqualTo(200);
    JsonNode progress = JSON.readTree(first.body());
    assertThat(progress.fieldNames())
        .toIterable()
        .containsExactly("expirationDateTime", "nextExpectedRanges");
    assertThat(progress.path("nextExpectedRanges")).hasToString("[\"2097152\"]");
    assertThat(progress.path("expirationDateTime")).isEqualTo(session.path("expirationDateTime"));

    finish(graph, session);
  }

  @Test
  void goesOnWhereTheServiceSaysAfterACut(UploadSim graph) throws Exception {
    graph.inject(cutRequest().afterBytes(1_000_000).keeping(700_000), onFragment(2));
    JsonNode session = create(graph.baseUrl());
    put(session, 0, 2_097_151);

    assertThatThrownBy(() -> put(session, 2_097_152, 3_483_321)).isInstanceOf(IOException.class);
    HttpResponse<String> status = call(request(session.path("uploadUrl").asText()).GET());

    assertThat(status.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(status.body()).path("nextExpectedRanges"))
        .hasToString("[\"2797152\"]");
    assertThat(put(session, 2_797_152, 3_483_321).statusCode()).isEqualTo(201);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(flower));
  }

  /** The page's examples spell the keys of a fragment's answer otherwise than its prose. */
  @Nested
  @UploadSimTest(preset = "documentedExamples")
  class InTheSpellingOfTheExamples {

    @Test
    void goesAsThePageShows(UploadSim graph) throws Exception {
      JsonNode session = create(graph.betaUrl());

      JsonNode progress = JSON.readTree(put(session, 0, 2_097_151).body());

      assertThat(progress.fieldNames())
          .toIterable()
          .containsExactly("ExpirationDateTime", "NextExpectedRanges");
      assertThat(progress.path("NextExpectedRanges")).hasToString("[\"2097152\"]");
      finish(graph, session);
    }
  }

  /** The last request of the page, and what it leaves behind. */
  private void finish(UploadSim graph, JsonNode session) throws Exception {
    HttpResponse<String> last = put(session, 2_097_152, 3_483_321);

    assertThat(last.statusCode()).isEqualTo(201);
    assertThat(last.headers().firstValue("Content-Length")).contains("0");
    assertThat(last.headers().firstValue("Content-Type")).isEmpty();
    String location = last.headers().firstValue("Location").orElseThrow();
    assertThat(location).contains("/tasks/AAMkADliMm=/Attachments/");
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(flower));
    assertThat(graph.exchanges())
        .filteredOn(exchange -> exchange.endpoint().equals("put"))
        .extracting(exchange -> exchange.declared())
        .containsExactly(OptionalLong.of(2_097_152), OptionalLong.of(1_386_170));
    HttpRequest download = request(location + "/$value").GET().build();
    assertThat(http.send(download, BodyHandlers.ofByteArray()).body()).isEqualTo(flower);
  }

  private JsonNode create(String baseUrl) throws Exception {
    HttpResponse<String> created =
        call(
            request(baseUrl + ATTACHMENTS + "/createUploadSession")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CREATE)));
    assertThat(created.statusCode()).isEqualTo(200);
    assertThat(created.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode session = JSON.readTree(created.body());
    assertThat(Instant.parse(session.path("expirationDateTime").asText())).isAfter(Instant.now());
    return session;
  }

  private HttpResponse<String> put(JsonNode session, int start, int end) throws Exception {
    int length = end - start + 1;
    return call(
        request(session.path("uploadUrl").asText() + "/content")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Range", "bytes %d-%d/3483322".formatted(start, end))
            .PUT(BodyPublishers.ofByteArray(flower, start, length)));
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer any");
  }

  private HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String baseUrl(UploadSim graph, String version) {
    return version.equals("beta") ? graph.betaUrl() : graph.baseUrl();
  }
}
