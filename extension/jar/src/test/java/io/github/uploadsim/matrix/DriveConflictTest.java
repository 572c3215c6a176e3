package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.TEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What becomes of a file whose name is taken, or whose item is not what it was. */
class DriveConflictTest {

  private static final String FILE = "/me/drive/root:/f/a.txt:";
  private static final String FOLDER = "/me/drive/root:/f";

  private static UploadSim graph;
  private DriveCalls drive;
  private JsonNode there;

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
    there = drive.upload(FILE).json();
  }

  private static String behaviour(String behaviour) {
    return "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"%s\"}}".formatted(behaviour);
  }

  private Answer three(String url) {
    return drive.put(url, "new".getBytes(UTF_8), "bytes 0-2/3");
  }

  private String content(String path) {
    return drive.plain().get(path + ":/content").body();
  }

  private Answer redirect(String item, String url, String more, String... headers) {
    String body = "{%s\"@microsoft.graph.sourceUrl\":\"%s\"}".formatted(more, url);
    return drive.plain().authorized("PUT", item, body.getBytes(UTF_8), headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"item\":{}}", "{\"item\":{\"name\":\"other.txt\"}}"})
  void aNameThatIsTakenIsRefusedAtTheEndAndTheBytesStay(String body) {
    String url = drive.open(FILE, body);
    assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);

    Answer refused = drive.put(url, 4, 10);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("nameAlreadyExists");
    Answer status = drive.status(url);
    assertThat(status.status()).isEqualTo(200);
    assertThat(status.json().get("nextExpectedRanges")).isEmpty();
    assertThat(graph.session("a.txt").orElseThrow().received()).isEqualTo(10);
    assertThat(drive.plain().get(FILE).json().get("eTag")).isEqualTo(there.get("eTag"));
    assertThat(drive.cancel(url).status()).isEqualTo(204);
  }

  @Test
  void aReplacedItemKeepsItsIdAndChangesItsTags() {
    Answer whole = three(drive.open("/me/drive/root:/F/A.TXT:", behaviour("replace")));

    assertThat(whole.status()).isEqualTo(200);
    JsonNode after = whole.json();
    assertThat(after.get("id")).isEqualTo(there.get("id"));
    assertThat(after.get("createdDateTime")).isEqualTo(there.get("createdDateTime"));
    assertThat(after.get("eTag")).isNotEqualTo(there.get("eTag"));
    assertThat(after.get("cTag")).isNotEqualTo(there.get("cTag"));
    assertThat(content(FOLDER + "/a.txt")).isEqualTo("new");
    assertThat(drive.plain().get(FOLDER + ":/children").json().get("value")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"a.txt,a 1.txt,a 2.txt", "noending,noending 1,noending 2", ".rc,.rc 1,.rc 2"})
  void aRenamedFileTakesTheNextFreeNumber(String name, String first, String second) {
    String item = "/me/drive/root:/g/" + name + ":";
    for (String expected : new String[] {name, first, second}) {
      Answer whole = drive.putAll(drive.open(item, behaviour("rename")));
      assertThat(whole.status()).isEqualTo(201);
      assertThat(whole.json().get("name").asText()).isEqualTo(expected);
    }
    assertThat(drive.plain().get("/me/drive/root:/g:/children").json().get("value")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eTag", "cTag"})
  void aTagThatMatchesLetsTheItemBeReplaced(String tag) {
    String item = "/me/drive/items/" + there.get("id").asText();
    Answer created = drive.create(item, "{}", "If-Match", there.get(tag).asText());
    assertThat(created.status()).isEqualTo(200);
    assertThat(three(created.json().get("uploadUrl").asText()).status()).isEqualTo(200);

    assertThat(drive.create(item, "{}", "If-Match", there.get(tag).asText()).status())
        .isEqualTo(412);
  }

  @Test
  void anItemThatChangesDuringTheSessionIsNotReplaced() {
    String item = "/me/drive/items/" + there.get("id").asText();
    Answer created = drive.create(item, "{}", "If-Match", there.get("eTag").asText());
    String url = created.json().get("uploadUrl").asText();
    drive.putAll(drive.open(item));

    Answer refused = three(url);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("resourceModified");
    Answer saved = redirect(FOLDER, url, "\"name\":\"b.txt\",");
    assertThat(saved.status()).as(saved.body()).isEqualTo(201);
    assertThat(saved.json().get("id")).isNotEqualTo(there.get("id"));
    assertThat(content(FOLDER + "/b.txt")).isEqualTo("new");
    assertThat(content(FOLDER + "/a.txt")).isEqualTo("0123456789");
  }

  @Test
  void aFileMayBeAskedToBeNew() {
    Answer refused = drive.create(FILE, "{}", "If-None-Match", "*");
    assertThat(refused.status()).isEqualTo(412);
    Answer created = drive.create("/me/drive/root:/f/b.txt:", "{}", "If-None-Match", "*");
    assertThat(created.status()).isEqualTo(200);
    assertThat(drive.create("/me/drive/root:/c.txt:", "{}", "If-Match", "\"x\"").status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"name\":\"b.txt\",', 201, b.txt",
    "'\"name\":\"a.txt\",\"@microsoft.graph.conflictBehavior\":\"rename\",', 201, a 1.txt",
    "'\"name\":\"a.txt\",\"@microsoft.graph.conflictBehavior\":\"replace\",', 200, a.txt"
  })
  void aConflictIsSolvedByAPutToTheParent(String members, int status, String name) {
    String url = drive.open(FILE);
    assertThat(three(url).status()).isEqualTo(409);
    String again = "\"name\":\"a.txt\",";
    assertThat(redirect(FOLDER, url, again).status()).isEqualTo(409);

    Answer saved = redirect(FOLDER, url, members);

    assertThat(saved.status()).as(saved.body()).isEqualTo(status);
    assertThat(saved.json().get("name").asText()).isEqualTo(name);
    assertThat(content(FOLDER + "/" + name.replace(" ", "%20"))).isEqualTo("new");
    assertThat(drive.status(url).status()).isEqualTo(404);
  }

  @Test
  void aConflictIsSolvedByThePutOfAnItemThatMatches() {
    String url = drive.open(FILE);
    assertThat(three(url).status()).isEqualTo(409);
    String replace = "\"name\":\"a.txt\",\"@microsoft.graph.conflictBehavior\":\"replace\",";

    Answer refused = redirect(FOLDER, url, replace, "If-Match", "\"{other},1\"");
    assertThat(refused.status()).as(refused.body()).isEqualTo(412);
    Answer saved = redirect(FOLDER, url, replace, "If-Match", there.get("eTag").asText());

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().get("id")).isEqualTo(there.get("id"));
    assertThat(content(FOLDER + "/a.txt")).isEqualTo("new");
  }

  @Test
  void aConflictInAFolderOfWhichOnlyTheIdIsKnownIsSolvedThere() {
    drive.upload("/me/drive/items/P:/a.txt:");
    String url = drive.open("/me/drive/items/P:/a.txt:");
    assertThat(three(url).status()).isEqualTo(409);

    assertThat(redirect("/me/drive/items/P", url, "\"name\":\"b.txt\",").status()).isEqualTo(201);

    assertThat(content("/me/drive/items/P:/b.txt")).isEqualTo("new");
  }

  @Test
  void aConflictGoesAwayWithItsFile() {
    String url = drive.open(FILE);
    assertThat(drive.putAll(url).status()).isEqualTo(409);
    assertThat(drive.commit(url).status()).isEqualTo(409);
    drive.plain().delete(FILE);

    Answer whole = drive.commit(url);

    assertThat(whole.status()).isEqualTo(201);
    assertThat(content(FOLDER + "/a.txt")).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @CsvSource({"create,409,0,0", "first,200,409,0", "last,200,202,409"})
  void aConflictIsToldWhereTheSwitchSays(String at, int create, int first, int last) {
    try (UploadSim other =
        UploadSim.start(UploadSimConfig.defaults().set("drive.conflictAt", at))) {
      DriveCalls calls = new DriveCalls(other);
      calls.upload(FILE);
      Answer created = calls.create(FILE, "{}");
      assertThat(created.status()).isEqualTo(create);
      String url = created.json().path("uploadUrl").asText();
      if (create == 200) {
        assertThat(calls.put(url, 0, 4).status()).isEqualTo(first);
      }
      if (first == 202) {
        assertThat(calls.put(url, 4, 10).status()).isEqualTo(last);
      }
    }
  }

  @Test
  void ofTwoSessionsOnOneNameTheSecondMeetsTheFirst() {
    String one = drive.open("/me/drive/root:/n.txt:");
    String two = drive.open("/me/drive/root:/N.txt:");

    assertThat(drive.put(two, TEN, "bytes 0-9/10").status()).isEqualTo(201);
    assertThat(drive.put(one, TEN, "bytes 0-9/10").status()).isEqualTo(409);
  }
}
