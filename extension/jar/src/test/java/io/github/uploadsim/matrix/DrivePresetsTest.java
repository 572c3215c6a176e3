package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets of the drive family, and how long a session lives under them. */
class DrivePresetsTest {

  private static final String FILE = "/me/drive/root:/a.txt:";
  private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String QUERY =
      "/_api/v2.0/drives/b![0-9a-f]{32}/items/01[A-Z0-9]+/uploadSession\\?guid="
          + GUID
          + "&overwrite=False&rename=False&dc=0&tempauth=v1\\.[A-Za-z0-9_-]+";

  private interface Story {
    void with(UploadSim graph, DriveCalls drive);
  }

  private static void under(String preset, Story test) {
    try (UploadSim graph = UploadSim.start(UploadSimConfig.defaults().preset(preset))) {
      test.with(graph, new DriveCalls(graph));
    }
  }

  private static String shape(String preset) {
    return switch (preset) {
      case "personal" -> "/rup/b![0-9a-f]{32}/[A-Za-z0-9_-]{20,}";
      case "documentedExamples" -> "/up/[A-Za-z0-9_-]{20,}";
      case "sharePoint" -> "/sites/uploads" + QUERY;
      default -> "/personal/user_contoso_example" + QUERY;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "live, 0-, 4-, business",
    "business, 0-, 4-, business",
    "sharePoint, 0-, 4-, documentLibrary",
    "lenient, 0-, 4-9, business",
    "personal, 0-, 4-9, personal"
  })
  void eachPresetHasItsUrlsRangesAndKind(
      String preset, String atCreate, String after, String type) {
    under(
        preset,
        (graph, drive) -> {
          JsonNode created = drive.create(FILE, "").json();
          String url = created.get("uploadUrl").asText();
          assertThat(url).matches("http://[^/]+" + shape(preset));
          assertThat(created.at("/nextExpectedRanges/0").asText()).isEqualTo(atCreate);
          JsonNode told = drive.put(url, 0, 4).json();
          assertThat(told.at("/nextExpectedRanges/0").asText()).isEqualTo(after);
          assertThat(drive.status(url).json()).isEqualTo(told);
          JsonNode item = drive.put(url, 4, 10).json();
          assertThat(item.at("/parentReference/driveType").asText()).isEqualTo(type);
          assertThat(item.at("/file/hashes").size()).isEqualTo(type.equals("personal") ? 3 : 1);
        });
  }

  @Test
  void closedRangesEndWithTheFileWhoseSizeCreateTold() {
    under(
        "personal",
        (graph, drive) -> {
          JsonNode created = drive.create(FILE, "{\"item\":{\"fileSize\":10}}").json();
          assertThat(created.get("nextExpectedRanges").toString()).isEqualTo("[\"0-9\"]");
        });
  }

  @Test
  void thePagesExamplesShowTheLeast() {
    under(
        "documentedExamples",
        (graph, drive) -> {
          JsonNode created = drive.create(FILE, "").json();
          assertThat(created.fieldNames())
              .toIterable()
              .containsExactlyInAnyOrder("uploadUrl", "expirationDateTime");
          assertThat(created.get("expirationDateTime").asText())
              .matches(".*T[0-9:]{8}(\\.\\d{3})?Z");
          String url = created.get("uploadUrl").asText();
          assertThat(url).matches("http://[^/]+" + shape("documentedExamples"));
          assertThat(drive.put(url, 0, 4).json().get("nextExpectedRanges").toString())
              .isEqualTo("[\"4-\"]");
          JsonNode item = drive.put(url, 4, 10).json();
          assertThat(item.fieldNames())
              .toIterable()
              .containsExactlyInAnyOrder("id", "name", "size", "file");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "live, nameAlreadyExists, 202, 409",
    "documentedProse, upload_name_conflict, 202, 500",
    "lenient, nameAlreadyExists, 202, 409"
  })
  void thePresetsDifferInConflictCodeAndGrid(String preset, String code, int first, int last) {
    under(
        preset,
        (graph, drive) -> {
          drive.upload(FILE);
          Answer refused = drive.putAll(drive.open(FILE));
          assertThat(refused.code()).isEqualTo(code);
          String url = drive.open(FILE);
          assertThat(drive.put(url, 0, 4).status()).isEqualTo(first);
          assertThat(drive.put(url, 4, 10).status()).isEqualTo(last);
        });
  }

  @ParameterizedTest
  @CsvSource({"live,401", "lenient,201"})
  void aBearerOnTheUploadUrlIsRefusedUnlessThePresetIsLenient(String preset, int status) {
    under(
        preset,
        (graph, drive) -> {
          String url = drive.open(FILE);
          String range = "bytes 0-9/10";
          Answer answer =
              drive.plain().authorized("PUT", url, DriveCalls.TEN, "Content-Range", range);
          assertThat(answer.status()).isEqualTo(status);
          if (status == 401) {
            assertThat(drive.plain().get(url).status()).isEqualTo(200);
            assertThat(drive.plain().delete(url).status()).isEqualTo(401);
            assertThat(drive.status(url).status()).isEqualTo(200);
          }
        });
  }

  private static Instant expiry(Answer answer) {
    return Instant.parse(answer.json().get("expirationDateTime").asText());
  }

  private static Duration lifetime(UploadSim graph, Answer answer) {
    return Duration.between(graph.clock().now(), expiry(answer).plusNanos(100))
        .truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void eachFragmentPushesTheExpiryAndNoQuestionDoes() {
    under(
        "live",
        (graph, drive) -> {
          graph.clock().freeze();
          Answer created = drive.create(FILE, "");
          String url = created.json().get("uploadUrl").asText();
          assertThat(lifetime(graph, created)).isEqualTo(Duration.ofMinutes(15));
          graph.clock().advance(Duration.ofMinutes(10));
          assertThat(expiry(drive.status(url))).isEqualTo(expiry(created));
          assertThat(drive.put(url, 5, 10).status()).isEqualTo(416);
          assertThat(expiry(drive.status(url))).isEqualTo(expiry(created));
          Answer pushed = drive.put(url, 0, 4);
          assertThat(lifetime(graph, pushed)).isEqualTo(Duration.ofMinutes(15));
          graph.clock().advance(Duration.ofMinutes(14));
          assertThat(drive.status(url).status()).isEqualTo(200);
          graph.clock().advance(Duration.ofMinutes(1));
          assertThat(drive.status(url).status()).isEqualTo(404);
          assertThat(drive.put(url, 4, 10).status()).isEqualTo(404);
        });
  }

  @Test
  void thePersonalExpiryStaysAndItsUrlHasNoTokenToEnd() {
    under(
        "personal",
        (graph, drive) -> {
          graph.clock().freeze();
          Answer created = drive.create(FILE, "");
          String url = created.json().get("uploadUrl").asText();
          assertThat(lifetime(graph, created)).isEqualTo(Duration.ofDays(7));
          graph.clock().advance(Duration.ofDays(6));
          assertThat(expiry(drive.put(url, 0, 4))).isEqualTo(expiry(created));
          graph.clock().advance(Duration.ofDays(1));
          assertThat(drive.status(url).status()).isEqualTo(404);
          assertThat(drive.put(url, 4, 10).status()).isEqualTo(404);
        });
  }

  @Test
  void theTokenEndsAfterADayThoughTheExpirySlidesOn() {
    under(
        "live",
        (graph, drive) -> {
          String url = drive.open(FILE);
          int step = 0;
          for (; step < 120; step++) {
            Answer answer =
                drive.put(url, new byte[] {1}, "bytes %d-%d/1000".formatted(step, step));
            if (answer.status() != 202) {
              assertThat(answer.status()).isEqualTo(401);
              assertThat(answer.json().at("/error/innererror/code").asText())
                  .isEqualTo("expiredToken");
              break;
            }
            graph.clock().advance(Duration.ofMinutes(14));
          }
          assertThat(step).isEqualTo(103);
          assertThat(drive.status(url).status()).isEqualTo(401);
        });
  }
}
