package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.inner;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the drive error matrix that a switch or a preset brings about, or changes. */
class DriveErrorSwitchesTest {

  private static final String OTHER = "/me/drive/root:/b.txt:";

  @ParameterizedTest
  @ValueSource(strings = {"416", "400"})
  void rowsC1AndC2AnOverlapAndAGapMayBeToldAs(String status) {
    try (UploadSim graph = with("drive.sequenceErrorStatus", status)) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      drive.put(url, 0, 4);
      assertThat(drive.put(url, 0, 4).status()).isEqualTo(Integer.parseInt(status));
      assertThat(drive.put(url, 6, 10).status()).isEqualTo(Integer.parseInt(status));
    }
  }

  @Test
  void rowsC1C6AndC7ArePutInOtherWordsByPersonal() {
    try (UploadSim graph = UploadSim.start(UploadSimConfig.defaults().preset("personal"))) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      drive.put(url, 0, 4);
      assertThat(message(drive.put(url, 0, 4)))
          .isEqualTo("Uploaded fragment overlaps with existing data.");
      assertThat(message(drive.put(url, new byte[3], "bytes 4-9/10")))
          .isEqualTo("Declared fragment length does not match the provided number of bytes");
      Answer unitless = drive.put(url, new byte[6], "4-9/10");
      assertThat(unitless.status()).isEqualTo(400);
      assertThat(unitless.code()).isEqualTo("invalidArgument");
      assertThat(inner(unitless)).isEqualTo("badArgument");
    }
  }

  @Test
  void rowC12OffTheGridMayBeRefusedAtOnce() {
    try (UploadSim graph = with("drive.alignment", "reject")) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      Answer off = drive.put(url, 0, 4);
      assertThat(off.status()).isEqualTo(400);
      assertThat(message(off)).contains("327680");
      assertThat(drive.putAll(url).status()).as("the last may have any length").isEqualTo(201);
    }
  }

  @Test
  void rowC12OffTheGridMayFailAtTheEndForEver() {
    try (UploadSim graph = with("drive.alignment", "failAtEnd")) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);
      Answer failed = drive.put(url, 4, 10);
      assertThat(failed.status()).isEqualTo(500);
      assertThat(failed.code()).isEqualTo("generalException");
      assertThat(message(failed)).isEqualTo("Assertion Failure While Processing");
      assertThat(drive.put(url, 4, 10).status()).isEqualTo(500);
      assertThat(drive.plain().get(FILE).status()).isEqualTo(404);
    }
  }

  @Test
  void rowC13ABearerMayBeTolerated() {
    try (UploadSim graph = with("drive.authOnPut", "accept")) {
      DriveCalls drive = new DriveCalls(graph);
      String[] range = {"Content-Range", "bytes 0-9/10"};
      assertThat(drive.plain().authorized("PUT", drive.open(FILE), DriveCalls.TEN, range).status())
          .isEqualTo(201);
      assertThat(drive.plain().delete(drive.open(OTHER)).status()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @CsvSource({"401, unauthenticated, expiredToken", "403, accessDenied, ''"})
  void rowsC14AndC15TheTokenMayEndBeforeTheSession(String status, String code, String inner) {
    UploadSimConfig config =
        UploadSimConfig.defaults()
            .set("drive.lifetime", "P2D")
            .set("drive.urlTokenTtl", "PT12H")
            .set("drive.urlTokenEndedAs", status);
    try (UploadSim graph = UploadSim.start(config)) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      graph.clock().advance(Duration.ofHours(11));
      assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);
      graph.clock().advance(Duration.ofHours(1));
      Answer over = drive.put(url, 4, 10);
      assertThat(over.status()).isEqualTo(Integer.parseInt(status));
      assertThat(over.code()).isEqualTo(code);
      assertThat(inner(over)).isEqualTo(inner);
      assertThat(graph.session("a.txt").orElseThrow().state()).isEqualTo("open");
    }
  }

  @Test
  void rowC14AUrlWithoutATokenDoesNotEndBeforeItsSession() {
    UploadSimConfig config =
        UploadSimConfig.defaults().preset("documentedExamples").set("drive.lifetime", "P2D");
    try (UploadSim graph = UploadSim.start(config)) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      graph.clock().advance(Duration.ofHours(25));
      assertThat(drive.putAll(url).status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalidRequest, ''",
    "401, unauthenticated, expiredToken",
    "403, accessDenied, ''",
    "404, itemNotFound, ''",
    "410, itemNotFound, ''",
  })
  void rowsC16AndC17AnExpiredSessionMayBeToldAs(String status, String code, String inner) {
    try (UploadSim graph = with("drive.expiredAs", status)) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      graph.clock().advance(Duration.ofMinutes(15));
      for (Answer over : new Answer[] {drive.putAll(url), drive.status(url), drive.cancel(url)}) {
        assertThat(over.status()).isEqualTo(Integer.parseInt(status));
        assertThat(over.code()).isEqualTo(code);
        assertThat(inner(over)).isEqualTo(inner);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "405"})
  void rowC18ThereMayBeNoStatusAtAll(String status) {
    try (UploadSim graph = with("drive.statusAnswer", status)) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      assertThat(drive.status(url).status()).isEqualTo(Integer.parseInt(status));
      assertThat(drive.putAll(url).status()).isEqualTo(201);
    }
  }

  @Test
  void rowE3APostToPersonalsUploadUrlIsNotAllowed() {
    try (UploadSim graph = UploadSim.start(UploadSimConfig.defaults().preset("personal"))) {
      DriveCalls drive = new DriveCalls(graph);
      Answer refused = drive.commit(drive.open(FILE, "{\"deferCommit\":true}"));
      assertThat(refused.status()).isEqualTo(405);
      assertThat(refused.code()).isEqualTo("notAllowed");
    }
  }

  @Test
  void rowE6AnUnknownIdMayBeRefusedAtCreate() {
    try (UploadSim graph = with("drive.unknownItems", "reject")) {
      DriveCalls drive = new DriveCalls(graph);
      String id = drive.upload(FILE).json().get("id").asText();
      Answer refused = drive.create("/me/drive/items/01UNKNOWN", "{}");
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.code()).isEqualTo("itemNotFound");
      assertThat(drive.create("/me/drive/items/" + id, "{}").status()).isEqualTo(200);
    }
  }

  static String message(Answer answer) {
    return answer.json().at("/error/message").asText();
  }

  static UploadSim with(String name, String value) {
    return UploadSim.start(UploadSimConfig.defaults().set(name, value));
  }
}
