package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of a drive, and what else must not be taken for granted there. */
class DriveFoldersTest {

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

  private static String conflict(String behaviour) {
    return "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"%s\"}}".formatted(behaviour);
  }

  @ParameterizedTest
  @CsvSource({"fail, 409, ''", "replace, 409, ''", "rename, 201, docs 1"})
  void aFileNeverTakesThePlaceOfAFolder(String behaviour, int status, String name) {
    drive.upload("/me/drive/root:/docs/a.txt:");

    Answer last = drive.putAll(drive.open("/me/drive/root:/DOCS:", conflict(behaviour)));

    assertThat(last.status()).as(last.body()).isEqualTo(status);
    assertThat(last.json().path("name").asText()).isEqualToIgnoringCase(name);
    assertThat(drive.plain().get("/me/drive/root:/docs:/children").json().get("value")).hasSize(1);
  }

  @Test
  void manyFoldersAreListedWithTheirChildren() {
    for (int i = 0; i < 300; i++) {
      String path = "/me/drive/root:/dir%d/sub/f.txt:/content".formatted(i);
      assertThat(drive.plain().authorized("PUT", path, "x".getBytes(UTF_8)).status())
          .isEqualTo(201);
    }

    Answer listed = drive.plain().get("/me/drive/root/children");

    assertThat(listed.json().get("value")).hasSize(300);
    assertThat(listed.json().at("/value/7/folder/childCount").asInt()).isOne();
    assertThat(drive.plain().get("/me/drive/root").json().at("/folder/childCount").asInt())
        .isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"bad\"", "\"2020-13-45\"", "7"})
  void datesThatAreNoneAreRefused(String date) {
    String body = "{\"item\":{\"fileSystemInfo\":{\"lastModifiedDateTime\":%s}}}".formatted(date);

    Answer refused = drive.create("/me/drive/root:/a.txt:", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalidRequest");
    assertThat(graph.sessions()).isEmpty();
  }

  @Test
  void aCommitThatBringsBytesIsRefused() {
    String url = drive.open("/me/drive/root:/a.txt:", "{\"deferCommit\":true}");
    drive.putAll(url);

    Answer refused = drive.plain().send("POST", url, "abc".getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(drive.commit(url).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me/drive/items/NOPE:/a.txt:", "/me/drive/items/NOPE"})
  void unknownIdsMayBeRefused(String item) {
    UploadSimConfig strict = UploadSimConfig.defaults().set("drive.unknownItems", "reject");
    try (UploadSim known = UploadSim.start(strict)) {
      Answer refused = new DriveCalls(known).create(item, "{}");

      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.code()).isEqualTo("itemNotFound");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "OPTIONS"})
  void aMethodThatIsNotBoundGetsTheEnvelopeOfTheHost(String method) {
    String url = drive.open("/me/drive/root:/a.txt:");
    OutlookCalls outlook = new OutlookCalls(graph);
    PrintCalls print = new PrintCalls(graph);

    for (String upload : new String[] {url, outlook.open(), print.open(10)}) {
      Answer refused = drive.plain().send(method, upload, new byte[0]);
      assertThat(refused.status()).as(upload).isEqualTo(404);
      assertThat(refused.code()).isEqualTo("UnknownError");
    }
  }

  @Test
  void tasksOfOutlookAreThoseOfBeta() {
    OutlookCalls outlook = new OutlookCalls(graph);
    byte[] body = OutlookCalls.item("file", OutlookCalls.LEAST, "");
    String task = "/me/outlook/tasks/t";
    String v1 = graph.baseUrl() + task;
    String beta = graph.baseUrl().replace("/v1.0", "/beta") + task;

    assertThat(outlook.create(v1, body).status()).isEqualTo(404);
    assertThat(outlook.create(beta, body).status()).isEqualTo(201);
  }

  @Test
  void aSizeBeyondAllMeasureIsRefused() {
    PrintCalls print = new PrintCalls(graph);

    Answer refused =
        print.create(
            PrintCalls.DOCUMENT,
            "{\"properties\":{\"documentName\":\"a\",\"contentType\":\"a/b\",\"size\":9223372036854775808}}"
                .getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(400);
  }
}
