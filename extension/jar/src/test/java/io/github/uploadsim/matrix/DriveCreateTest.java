package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies that open a session, and the session that they open. */
class DriveCreateTest {

  private static final String FILE = "/me/drive/root:/a.txt:";

  private static UploadSim graph;
  private DriveCalls drive;

  @BeforeAll
  static void start() {
    graph = UploadSim.start();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void startOver() {
    graph.reset();
    drive = new DriveCalls(graph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"item\":{}}",
        "{\"item\":null,\"deferCommit\":null}",
        "{\"item\":{\"@odata.type\":\"microsoft.graph.driveItemUploadableProperties\"}}",
        "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"rename\",\"name\":\"a.txt\"}}",
        "{\"item\":{\"@name.conflictBehavior\":\"replace\"}}",
        "{\"@microsoft.graph.conflictBehavior\":\"Replace\",\"name\":\"a.txt\","
            + "\"fileSystemInfo\":{\"@odata.type\":\"microsoft.graph.fileSystemInfo\"}}",
        "{\"item\":{\"description\":\"\",\"fileSize\":10,\"mediaSource\":{},\"x\":[1,{}]},\"y\":1}",
        "{\"Item\":{\"FileSize\":10}}"
      })
  void everyBodyOpensASession(String body) {
    Answer created = drive.create(FILE, body);

    assertThat(created.status()).as(created.body()).isEqualTo(200);
    assertThat(created.json().get("nextExpectedRanges").toString()).isEqualTo("[\"0-\"]");
    assertThat(drive.putAll(created.json().get("uploadUrl").asText()).status()).isEqualTo(201);
  }

  @Test
  void noBodyNeedsNoContentType() throws IOException {
    String url = graph.baseUrl() + FILE + "/createUploadSession";
    String bearer = "Authorization: bearer t\r\n";
    assertThat(RawCall.send(url, "POST", bearer + "Content-Length: 0\r\n", ""))
        .startsWith("HTTP/1.1 200");
    assertThat(RawCall.send(url, "POST", bearer, "")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"item\":5}",
        "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"keep\"}}",
        "{\"item\":{\"fileSize\":\"ten\"}}",
        "{\"item\":{\"fileSize\":-1}}",
        "{\"item\":{\"fileSize\":0}}",
        "{\"item\":{\"fileSystemInfo\":\"now\"}}"
      })
  void aBodyThatMakesNoSenseOpensNone(String body) {
    Answer refused = drive.create(FILE, body);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(graph.sessions()).isEmpty();
  }

  @Test
  void behavioursOfBothSpellingsWork() {
    drive.upload(FILE);
    for (String member : List.of("@microsoft.graph.conflictBehavior", "@name.conflictBehavior")) {
      String replace = "{\"item\":{\"%s\":\"replace\"}}".formatted(member);
      assertThat(drive.putAll(drive.open(FILE, replace)).status()).isEqualTo(200);
      String top = "{\"%s\":\"replace\"}".formatted(member);
      assertThat(drive.putAll(drive.open(FILE, top)).status()).isEqualTo(200);
    }
  }

  @Test
  void theSizeThatCreateTellsBindsTheFragments() {
    String url = drive.open(FILE, "{\"item\":{\"fileSize\":11}}");
    Answer refused = drive.put(url, 0, 4);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("for 11 total bytes").contains("a total of 10");
    Answer whole = drive.put(url, "hello world".getBytes(UTF_8), "bytes 0-10/11");
    assertThat(whole.status()).isEqualTo(201);
  }

  @Test
  void theFirstFragmentBindsTheOthersWhereCreateToldNone() {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    Answer other = drive.put(url, "456".getBytes(UTF_8), "bytes 4-6/11");
    assertThat(other.status()).isEqualTo(400);
    assertThat(drive.put(url, 4, 10).status()).isEqualTo(201);
  }

  @Test
  void aFileBeyondTheQuotaOpensNoSession() {
    try (UploadSim small = UploadSim.start(UploadSimConfig.defaults().set("drive.quota", "15"))) {
      DriveCalls calls = new DriveCalls(small);
      calls.putAll(calls.open(FILE, "{\"item\":{\"fileSize\":10}}"));
      String second = "/me/drive/root:/b.txt:";
      assertThat(calls.create(second, "{\"item\":{\"fileSize\":6}}").status()).isEqualTo(507);
      assertThat(calls.create(second, "{\"item\":{\"fileSize\":5}}").status()).isEqualTo(200);
      assertThat(calls.putAll(calls.open(second)).status()).isEqualTo(507);
      String replace =
          "{\"item\":{\"fileSize\":10,\"@microsoft.graph.conflictBehavior\":\"replace\"}}";
      assertThat(calls.putAll(calls.open(FILE, replace)).status()).isEqualTo(200);
      JsonNode quota = calls.plain().get("/me/drive").json().get("quota");
      assertThat(quota.get("total").asLong()).isEqualTo(15);
      assertThat(quota.get("used").asLong()).isEqualTo(10);
      assertThat(quota.get("remaining").asLong()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "personal", "business", "sharePoint", "documentedExamples"})
  void anUploadUrlIsValidAndSurvivesAnotherOrderOfItsQuery(String preset) {
    try (UploadSim other = UploadSim.start(UploadSimConfig.defaults().preset(preset))) {
      DriveCalls calls = new DriveCalls(other);
      String url = calls.open("/drives/a%20b%7Bc%7D/root:/%C3%A4%20%7Bx%7D.txt:");
      URI uri = URI.create(url);
      assertThat(uri.isAbsolute()).isTrue();
      assertThat(uri.getRawPath().split("/", -1)).hasSizeGreaterThanOrEqualTo(3);
      assertThat(url).doesNotContainPattern("[{}| ]");
      assertThat(calls.put(reordered(uri), 0, 4).status()).isEqualTo(202);
      assertThat(calls.status(reordered(uri)).status()).isEqualTo(200);
      assertThat(calls.put(reordered(uri), 4, 10).status()).isEqualTo(201);
    }
  }

  /** As the JavaScript client does. */
  private static String reordered(URI uri) {
    if (uri.getRawQuery() == null) {
      return uri.toString();
    }
    List<String> pairs = Arrays.asList(uri.getRawQuery().split("&", -1));
    Collections.reverse(pairs);
    return uri.toString().replaceAll("\\?.*", "") + "?" + String.join("&", pairs);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "tempauth=[^&]*,tempauth=x", "'&tempauth=.*',''"})
  void aUrlWithoutItsTokenIsNone(String pattern, String instead) {
    String url = drive.open(FILE);
    String changed = pattern.isEmpty() ? url : url.replaceAll(pattern, instead);
    int expected = pattern.isEmpty() ? 200 : 401;
    assertThat(drive.status(changed).status()).isEqualTo(expected);
    assertThat(drive.cancel(changed).status()).isEqualTo(expected == 200 ? 204 : 401);
  }
}
