package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.Faults;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.When;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are there only when a request of its own says so. */
class DriveCommitTest {

  private static final String FILE = "/me/drive/root:/a.txt:";
  private static final String DEFERRED = "{\"item\":{},\"deferCommit\":true}";

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

  private static Answer byUrl(DriveCalls calls, String item, String more, String url) {
    String body = "{%s\"@microsoft.graph.sourceUrl\":\"%s\"}".formatted(more, url);
    return calls.plain().authorized("PUT", item, body.getBytes(UTF_8));
  }

  private String whole(String item) {
    String url = drive.open(item, DEFERRED);
    assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);
    Answer last = drive.put(url, 4, 10);
    assertThat(last.status()).as(last.body()).isEqualTo(202);
    assertThat(last.json().get("nextExpectedRanges").toString()).isEqualTo("[]");
    assertThat(drive.status(url).json().get("nextExpectedRanges").toString()).isEqualTo("[]");
    return url;
  }

  @Test
  void theFileIsThereOnlyAfterTheCommit() {
    String url = whole(FILE);
    assertThat(drive.plain().get(FILE).status()).isEqualTo(404);
    assertThat(drive.put(url, 4, 10).status()).isEqualTo(416);

    Answer committed = drive.commit(url);

    assertThat(committed.status()).isEqualTo(201);
    assertThat(committed.json().get("name").asText()).isEqualTo("a.txt");
    assertThat(drive.plain().get(FILE + "/content").body()).isEqualTo("0123456789");
    assertThat(drive.commit(url).status()).isEqualTo(404);
    assertThat(drive.status(url).status()).isEqualTo(404);
  }

  @Test
  void aCommitThatComesTooEarlyChangesNothing() {
    String url = drive.open(FILE, DEFERRED);
    assertThat(drive.commit(url).status()).isEqualTo(400);
    drive.put(url, 0, 4);
    Answer early = drive.commit(url);
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.json().at("/error/innererror/code").asText())
        .isEqualTo("uploadSessionIncomplete");
    assertThat(byUrl(drive, "/me/drive/root", "\"name\":\"b\",", url).status()).isEqualTo(400);

    assertThat(drive.put(url, 4, 10).status()).isEqualTo(202);
    assertThat(drive.commit(url).status()).isEqualTo(201);
  }

  @Test
  void aFileMayBeCancelledInsteadOfCommitted() {
    String url = whole(FILE);
    assertThat(drive.cancel(url).status()).isEqualTo(204);
    assertThat(drive.commit(url).status()).isEqualTo(404);
    assertThat(drive.plain().get(FILE).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/me/drive/root:/a.txt, '', a.txt",
    "/me/drive/root:/a.txt, '\"name\":\"a.txt\",', a.txt",
    "/me/drive/root, '\"name\":\"b.txt\",', b.txt",
    "/me/drive/items/root, '\"name\":\"b.txt\",', b.txt",
    "/me/drive/root:/x/y, '\"name\":\"b.txt\",', x/y/b.txt"
  })
  void aPutOfTheItemCommitsToo(String item, String name, String path) {
    String url = whole(FILE);

    Answer committed = byUrl(drive, item, name, url);

    assertThat(committed.status()).as(committed.body()).isEqualTo(201);
    assertThat(drive.plain().get("/me/drive/root:/" + path + ":/content").body())
        .isEqualTo("0123456789");
    assertThat(byUrl(drive, item, name, url).status()).isEqualTo(404);
  }

  @Test
  void aPutIntoAFolderOfWhichOnlyTheIdIsKnownStaysThere() {
    String url = whole("/drives/d/items/P:/a.txt:");
    assertThat(byUrl(drive, "/drives/d/items/P", "\"name\":\"a.txt\",", url).status())
        .isEqualTo(201);
    assertThat(drive.plain().get("/drives/d/items/P:/a.txt:/content").body())
        .isEqualTo("0123456789");
  }

  @Test
  void aPutOfTheSameExistingItemReplacesIt() {
    String id = drive.upload(FILE).json().get("id").asText();
    String url = whole("/me/drive/items/" + id);

    Answer committed = byUrl(drive, "/me/drive/items/" + id, "", url);

    assertThat(committed.status()).as(committed.body()).isEqualTo(200);
    assertThat(committed.json().get("id").asText()).isEqualTo(id);
    assertThat(drive.plain().get("/me/drive/root/children").json().get("value")).hasSize(1);
  }

  @Test
  void aFolderMayBeCalledLikeTheFile() {
    drive.upload("/me/drive/root:/same/other:");
    String url = whole(FILE);
    assertThat(byUrl(drive, "/me/drive/root:/same", "\"name\":\"same\",", url).status())
        .isEqualTo(201);
    assertThat(drive.plain().get("/me/drive/root:/same/same").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"personal, 405, 201", "business, 201, 404", "sharePoint, 201, 404", "live, 201, 404"})
  void eachKindHasItsOwnWay(String preset, int post, int put) {
    try (UploadSim other = UploadSim.start(UploadSimConfig.defaults().preset(preset))) {
      DriveCalls calls = new DriveCalls(other);
      String url = calls.open(FILE, DEFERRED);
      calls.putAll(url);
      assertThat(calls.commit(url).status()).isEqualTo(post);
      assertThat(byUrl(calls, "/me/drive/root", "\"name\":\"a.txt\",", url).status())
          .isEqualTo(put);
      assertThat(calls.plain().get(FILE).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"nonsense", "http://h/up", "http://h/up/unknown", "https://h/x/y/z"})
  void aSourceThatIsNoUploadUrlIsRefused(String source) {
    assertThat(byUrl(drive, "/me/drive/root:/b.txt", "", source).status()).isBetween(400, 404);
    assertThat(byUrl(drive, "/me/drive/root:/b.txt", "", source + "?guid=1&tempauth=2").status())
        .isBetween(400, 404);
  }

  @Test
  void aSourceWithAnotherTokenIsRefused() {
    String url = whole(FILE);
    assertThat(byUrl(drive, "/me/drive/root:/a.txt", "", url + "x").status()).isEqualTo(401);
    assertThat(byUrl(drive, "/me/drive/root:/a.txt", "", url).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void theAnswerToACommitMayBeLost(boolean kept, boolean again) {
    String url = whole(FILE);
    var lost = kept ? Faults.loseReply() : Faults.respond(503);
    graph.inject(lost, When.onCommit());
    String answer = kept ? lostCommit(url) : String.valueOf(drive.commit(url).status());
    assertThat(answer).isEqualTo(kept ? "" : "503");

    assertThat(drive.plain().get(FILE).status()).isEqualTo(kept ? 200 : 404);
    assertThat(drive.commit(url).status()).isEqualTo(again ? 201 : 404);
    assertThat(graph.faults().get(0).hits()).isEqualTo(1);
  }

  private static String lostCommit(String url) {
    try {
      return RawCall.send(url, "POST", "Content-Length: 0\r\n", "");
    } catch (IOException reset) {
      return "";
    }
  }

  @Test
  void deferCommitIsTrueOrFalse() {
    assertThat(drive.create(FILE, "{\"deferCommit\":\"yes\"}").status()).isEqualTo(400);
    String url = drive.open(FILE, "{\"deferCommit\":false}");
    assertThat(drive.putAll(url).status()).isEqualTo(201);
  }
}
