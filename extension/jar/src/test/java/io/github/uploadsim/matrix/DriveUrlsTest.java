package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every URL by which a file may be uploaded, and by which it is found afterwards. */
class DriveUrlsTest {

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
  @CsvSource(
      delimiter = '|',
      value = {
        "/me/drive/root:/a.txt:|/me/drive/root:/A.TXT|/me/drive/root/children",
        "/me/drive/root:/x/y/a.txt:|/me/drive/root:/X/Y/a.txt:|/me/drive/root:/x/Y:/children",
        "/ME/Drive/ROOT:/a.txt:|/me/drive/root:/a.txt|/me/drive/items/ROOT/children",
        "/drive/root:/a.txt:|/me/drive/root:/a.txt|/drive/root/children",
        "/me/drive/items/root:/a.txt:|/me/drive/root:/a.txt|/me/drive/items/root/children",
        "/me/drive/items/P1:/a.txt:|/me/drive/items/P1:/A.txt:|/me/drive/items/P1/children",
        "/drives/b!d/root:/a.txt:|/drives/b!d/items/root:/a.txt|/drives/b!d/root/children",
        "/drives/b%21d/items/root%3A%2Fa.txt%3A|/drives/b!d/root:/a.txt|/drives/b!d/root/children",
        "/drives/d/items/root%3A%2Fx%2Fa.txt%3A|/drives/d/root:/x/a.txt|/drives/d/root:/x:/children",
        "/drives/d/root%3A%2Fa.txt%3A|/drives/d/root:/a.txt|/drives/d/root/children",
        "/drives/d/items/P1%3A%2Fa.txt%3A|/drives/d/items/P1:/a.txt|/drives/d/items/P1/children",
        "/me/drives/d/root:/a.txt:|/drives/d/root:/a.txt|/me/drives/d/root/children",
        "/users/u%40x.de/drive/root:/a.txt:|/users/u@x.de/drive/items/root%3A%2FA.txt|"
            + "/users/u%40x.de/drive/root/children",
        "/groups/g/drive/root:/a.txt:|/groups/g/drive/root:/a.txt|/groups/g/drive/root/children",
        "/sites/h,1,2/drive/root:/a.txt:|/sites/h%2C1%2C2/drive/items/root%3A%2Fa.txt%3A|"
            + "/sites/h,1,2/drive/root/children",
        "/sites/root/drive/root:/a.txt:|/sites/root/drive/root:/a.txt|"
            + "/sites/root/drive/root/children",
        "/sites/h.example:/teams/hr:/drive/root:/a.txt:|/sites/h.example:/Teams/hr:/drive/root:/a.txt|"
            + "/sites/h.example:/teams/hr:/drive/root/children",
        "/sites/h.example:/teams/hr:/drive/items/root%3A%2Fa.txt%3A|"
            + "/sites/h.example:/teams/hr:/drive/root:/a.txt|"
            + "/sites/h.example:/teams/hr:/drive/items/root/children",
        "/sites/s/drives/d/root:/a.txt:|/drives/d/root:/a.txt|/sites/s/drives/d/root/children",
        "/me/drive/special/approot:/a.txt:|/me/drive/special/approot:/a.txt|"
            + "/me/drive/special/approot/children",
        "/me/drive/special/approot%3A%2Fa.txt%3A|/me/drive/special/AppRoot:/a.txt|"
            + "/me/drive/special/approot/children",
        "/me/drive/special/documents:/a.txt:|/me/drive/root:/Documents/a.txt|"
            + "/me/drive/special/documents/children",
        "/shares/u!aHR0cHM/root:/a.txt:|/shares/u!aHR0cHM/root:/A.txt|"
            + "/shares/u!aHR0cHM/root/children",
        "/shares/u!aHR0cHM/driveItem:/a.txt:|/shares/u%21aHR0cHM/root:/a.txt|"
            + "/shares/u!aHR0cHM/driveItem/children",
        "/shares/s/items/P1:/a.txt:|/shares/s/items/P1:/a.txt|/shares/s/items/P1/children",
        "/teams/t/channels/19:c@thread.tacv2/filesFolder:/a.txt:|"
            + "/teams/t/channels/19%3Ac%40thread.tacv2/filesFolder:/a.txt|"
            + "/teams/t/channels/19:c@thread.tacv2/filesFolder/children",
        "/storage/fileStorage/containers/c/drive/root:/a.txt:|"
            + "/storage/filestorage/containers/c/drive/root:/a.txt|"
            + "/storage/fileStorage/containers/c/drive/root/children"
      })
  void aNewFileIsUploadedAndFound(String form, String byPath, String children) {
    Answer whole = drive.upload(form);

    assertThat(whole.status()).as(whole.body()).isEqualTo(201);
    assertThat(whole.json().get("name").asText()).isEqualTo("a.txt");
    String id = whole.json().get("id").asText();
    assertThat(drive.plain().get(byPath).json().path("id").asText()).isEqualTo(id);
    assertFoundAndDeleted(id);
    drive.upload(form);
    JsonNode listed = drive.plain().get(children).json().path("value");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("name").asText()).isEqualTo("a.txt");
  }

  private void assertFoundAndDeleted(String id) {
    for (String any :
        List.of("/me/drive/items/", "/drives/another/items/", "/groups/g/drive/items/")) {
      assertThat(drive.plain().get(any + id).json().path("id").asText()).isEqualTo(id);
      assertThat(drive.plain().get(any + id + "/content").body()).isEqualTo("0123456789");
    }
    assertThat(drive.plain().delete("/drives/another/items/" + id).status()).isEqualTo(204);
    assertThat(drive.plain().get("/me/drive/items/" + id).status()).isEqualTo(404);
    assertThat(drive.plain().delete("/me/drive/items/" + id).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/drives/d",
        "/groups/g/drive",
        "/me/drive",
        "/drive",
        "/sites/s/drive",
        "/sites/h.example:/teams/hr:/drive",
        "/users/u/drive",
        "/shares/s"
      })
  void anExistingItemIsReplacedByItsId(String owner) {
    String id = drive.upload("/me/drive/root:/a.txt:").json().get("id").asText();
    String url = drive.open(owner + "/items/" + id);

    Answer whole = drive.put(url, new byte[] {'n', 'e', 'w'}, "bytes 0-2/3");

    assertThat(whole.status()).as(whole.body()).isEqualTo(200);
    assertThat(whole.json().get("id").asText()).isEqualTo(id);
    assertThat(whole.json().get("name").asText()).isEqualTo("a.txt");
    assertThat(drive.plain().get("/me/drive/root:/a.txt:/content").body()).isEqualTo("new");
    assertThat(drive.plain().get("/me/drive/root/children").json().get("value")).hasSize(1);
  }

  /** What hangs on another resource is an item that is there, whatever it was called. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/drive/items/01ABC",
        "/shares/u!aHR0cHM/driveItem",
        "/shares/u!aHR0cHM/root",
        "/shares/s/items/01ABC",
        "/shares/s/listItem/driveItem",
        "/sites/s/lists/l/items/5/driveItem",
        "/sites/h.example:/teams/hr:/lists/l/items/5/driveItem",
        "/drives/d/list/items/5/driveItem"
      })
  void anItemThatNobodyUploadedIsTakenToBeThere(String item) {
    Answer whole = drive.putAll(drive.open(item, "{\"item\":{\"name\":\"a.txt\"}}"));

    assertThat(whole.status()).as(whole.body()).isEqualTo(200);
    assertThat(whole.json().get("name").asText()).isEqualTo("a.txt");
    String id = whole.json().get("id").asText();
    assertThat(drive.plain().get(item).json().path("id").asText()).isEqualTo(id);
    assertThat(drive.plain().get(item + "/content").body()).isEqualTo("0123456789");
    assertThat(drive.plain().get("/me/drive/items/" + id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createUploadSession",
        "CREATEUPLOADSESSION",
        "microsoft.graph.createUploadSession",
        "Microsoft.Graph.CreateUploadSession"
      })
  void theActionMayBeSpelledInAnyWayInBothVersions(String action) {
    for (String base : List.of(graph.baseUrl(), graph.betaUrl())) {
      String url = base + "/me/drive/root:/a.txt:/" + action;
      Answer created = drive.plain().authorized("POST", url, new byte[0]);
      assertThat(created.status()).as(created.body()).isEqualTo(200);
      assertThat(created.json().get("@odata.context").asText())
          .isEqualTo(base + "/$metadata#microsoft.graph.uploadSession");
    }
  }

  @Test
  void aFolderGoesWithAllBelowItAndNothingElse() {
    drive.upload("/me/drive/root:/a/b/c.txt:");
    drive.upload("/me/drive/root:/a/d.txt:");
    drive.upload("/me/drive/root:/ab/e.txt:");
    JsonNode folder = drive.plain().get("/me/drive/root:/a").json();
    assertThat(folder.at("/folder/childCount").asInt()).isEqualTo(2);
    assertThat(folder.get("size").asLong()).isEqualTo(20);
    String id = folder.get("id").asText();
    assertThat(drive.plain().get("/me/drive/items/" + id + ":/B/c.txt").status()).isEqualTo(200);

    assertThat(drive.plain().delete("/me/drive/items/" + id).status()).isEqualTo(204);

    assertThat(drive.plain().get("/me/drive/root:/a/b/c.txt").status()).isEqualTo(404);
    assertThat(drive.plain().get("/me/drive/root:/a").status()).isEqualTo(404);
    assertThat(drive.plain().get("/me/drive/root/children").json().get("value")).hasSize(1);
    assertThat(drive.plain().get("/me/drive/root:/ab/e.txt").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /me/drive/root:/a.txt",
    "HEAD, /me/drive/root:/a.txt:/content",
    "OPTIONS, /me/drive/root:/a.txt:/createUploadSession",
    "GET, /me/drive/root:/a.txt:/createUploadSession",
    "POST, /me/drive/root/children",
    "POST, /me/drive/root:/a.txt:/copy",
    "GET, /me/drives",
    "PUT, /me/drive",
    "POST, /me/drive/root:/a.txt/createUploadSession"
  })
  void whatIsNotBoundIsNotFoundInGraphsWords(String method, String path) {
    Answer answer = drive.plain().authorized(method, path, new byte[0]);
    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("request-id")).isNotEmpty();
  }
}
