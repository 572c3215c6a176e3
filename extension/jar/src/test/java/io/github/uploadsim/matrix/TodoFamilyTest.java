package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The To Do family from create to delete, over real HTTP. */
class TodoFamilyTest {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final byte[] NONE = new byte[0];

  private UploadSim graph;
  private TodoCalls todo;

  @BeforeEach
  void start() {
    graph = UploadSim.start();
    todo = new TodoCalls(graph);
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/todo/lists/l/tasks/t/attachments/createUploadSession",
        "/me/todo/lists/l/tasks/t/attachments/createuploadsession",
        "/me/todo/lists/l/tasks/t/attachments/microsoft.graph.createUploadSession",
        "/users/6f9a2a92-8527-4d64-837e-b5312852f36d/todo/lists/l/tasks/t/attachments/createUploadSession",
        "/users/anna%40example.com/todo/lists/l/tasks/t/attachments/createUploadSession",
        "/me/todo/lists/AAMDiFkfh%3D/tasks/a%2Fb%20c%27%C3%A4/attachments/createUploadSession",
        "/Me/Todo/Lists/l/Tasks/t/Attachments/CREATEUPLOADSESSION"
      })
  void everySpellingOfCreateOpensASessionThatTakesItsFile(String path) {
    for (String root : new String[] {graph.baseUrl(), graph.betaUrl()}) {
      Answer created = todo.authorized("POST", root + path, info("a", 10));
      assertThat(created.status()).as(created.body()).isEqualTo(200);
      String url = created.json().get("uploadUrl").asText();
      assertThat(url).startsWith(root + "/users/");
      assertThat(todo.put(url, TEN, "bytes 0-9/10").status()).isEqualTo(201);
    }
  }

  @Test
  void createAnswersASessionOfTheModel() {
    JsonNode json = todo.create(info("flower", 3_483_322)).json();
    assertThat(json.get("@odata.context").asText())
        .isEqualTo(graph.baseUrl() + "/$metadata#microsoft.graph.uploadSession");
    assertThat(json.get("nextExpectedRanges").toString()).isEqualTo("[\"0-\"]");
    assertThat(json.get("expirationDateTime").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
    assertThat(json.get("uploadUrl").asText())
        .matches(
            ".*/v1.0/users/6f9a2a92-8527-4d64-837e-b5312852f36d/todo/lists/AAMDiFkfh="
                + "/tasks/AAMkADliMm=/attachmentSessions/AAMk[A-Za-z0-9_-]{24}=");
  }

  @Test
  void statusTellsWhereToGoOnAndChangesNothing() {
    String url = todo.open("a", 20);
    todo.put(url, TEN, "bytes 0-9/20");
    for (String place : new String[] {url, url + "/content", url}) {
      Answer status = todo.get(place);
      assertThat(status.status()).isEqualTo(200);
      assertThat(status.json().get("nextExpectedRanges").toString()).isEqualTo("[\"10\"]");
      assertThat(status.json().get("id").asText())
          .isEqualTo(url.substring(url.lastIndexOf('/') + 1));
    }
  }

  @Test
  void fragmentsRepeatTheExpiryOfCreate() {
    JsonNode created = todo.create(info("a", 20)).json();
    Answer fragment = todo.put(created.get("uploadUrl").asText(), TEN, "bytes 0-9/20");
    assertThat(fragment.status()).isEqualTo(200);
    assertThat(fragment.json().get("expirationDateTime"))
        .isEqualTo(created.get("expirationDateTime"));
    assertThat(fragment.json().has("uploadUrl")).isFalse();
  }

  @Test
  void theLastFragmentIsAnsweredByALocationAlone() {
    Answer whole = todo.put(todo.open("a", 10), TEN, "bytes 0-9/10");
    assertThat(whole.status()).isEqualTo(201);
    assertThat(whole.body()).isEmpty();
    assertThat(whole.header("Content-Length")).isEqualTo("0");
    assertThat(whole.headers().firstValue("Content-Type")).isEmpty();
    String location = whole.header("Location");
    assertThat(location).contains("/tasks/AAMkADliMm=/Attachments/");
    assertThat(todo.get(location).json().get("name").asText()).isEqualTo("a");
  }

  @Test
  void theAttachmentCanBeListedFetchedDownloadedAndDeleted() {
    String location = todo.put(todo.open("a", 10), TEN, "bytes 0-9/10").header("Location");
    JsonNode listed = todo.get(TASK + "/attachments").json().get("value").get(0);
    assertThat(listed.get("size").asInt()).isEqualTo(10);
    assertThat(listed.has("contentBytes")).isFalse();
    JsonNode fetched = todo.get(location).json();
    assertThat(Base64.getDecoder().decode(fetched.get("contentBytes").asText())).isEqualTo(TEN);
    assertThat(fetched.get("id")).isEqualTo(listed.get("id"));
    assertThat(todo.get(location + "/$value").body()).isEqualTo("0123456789");
    assertThat(todo.delete(location).status()).isEqualTo(204);
    assertThat(todo.get(location).status()).isEqualTo(404);
    assertThat(todo.get(TASK + "/attachments").json().get("value")).isEmpty();
  }

  @Test
  void meAndMyOwnIdAreTheSameUser() {
    String mine =
        "/users/6f9a2a92-8527-4d64-837e-b5312852f36d/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=";
    todo.put(todo.open("a", 10), TEN, "bytes 0-9/10");
    assertThat(todo.get(mine + "/attachments").json().get("value")).hasSize(1);
    assertThat(todo.get(TASK.replace("/me/", "/users/other/") + "/attachments").json().get("value"))
        .isEmpty();
  }

  @Test
  void aSmallAttachmentComesInOnePost() {
    String body =
        """
        {"@odata.type":"#microsoft.graph.taskFileAttachment","name":"s.txt",
         "contentType":"text/plain","contentBytes":"MDEyMzQ1Njc4OQ=="}""";
    Answer added = todo.authorized("POST", TASK + "/attachments", body.getBytes(UTF_8));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().get("size").asInt()).isEqualTo(10);
    Answer value = todo.get(TASK + "/attachments/" + added.json().get("id").asText() + "/$value");
    assertThat(value.body()).isEqualTo("0123456789");
    assertThat(value.header("Content-Type")).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"a\"}",
        "{\"contentBytes\":\"MDEy\"}",
        "{\"name\":\"a\",\"contentBytes\":\"no base64!\"}",
        "{\"name\":\"a\",\"contentBytes\":7}",
        "{\"name\":\"a\",\"contentBytes\":\"MDEy\",\"@odata.type\":\"#microsoft.graph.event\"}",
        "[1]",
        "nonsense"
      })
  void aBadSmallAttachmentIsRefusedAndLeavesNothing(String body) {
    Answer refused = todo.authorized("POST", TASK + "/attachments", body.getBytes(UTF_8));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.code()).isNotEmpty();
    assertThat(todo.get(TASK + "/attachments").json().get("value")).isEmpty();
  }

  @Test
  void aSmallAttachmentMustBeBelowThreeMegabytes() {
    String bytes = Base64.getEncoder().encodeToString(new byte[3 << 20]);
    String body = "{\"name\":\"a\",\"contentBytes\":\"" + bytes + "\"}";
    Answer refused = todo.authorized("POST", TASK + "/attachments", body.getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("RequestEntityTooLarge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes */0", "bytes 0--1/0", ""})
  void anEmptyPutFinishesAFileWithoutBytes(String range) {
    String url = todo.open("empty", 0);
    Answer whole =
        range.isEmpty()
            ? todo.authorized("PUT", url + "/content", NONE)
            : todo.authorized("PUT", url + "/content", NONE, "Content-Range", range);
    assertThat(whole.status()).as(whole.body()).isEqualTo(201);
    assertThat(todo.get(whole.header("Location") + "/$value").body()).isEmpty();
  }

  @Test
  void anEmptyPutFinishesNothingElse() {
    String url = todo.open("a", 10);
    Answer refused = todo.authorized("PUT", url + "/content", NONE, "Content-Range", "bytes */0");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(todo.put(url, TEN, "bytes 0-9/10").status()).isEqualTo(201);
  }

  @Test
  void severalSessionsOnOneTaskGoOnSideBySide() {
    String first = todo.open("a", 10);
    String second = todo.open("a", 10);
    assertThat(todo.put(second, TEN, "bytes 0-9/10").status()).isEqualTo(201);
    assertThat(todo.put(first, TEN, "bytes 0-9/10").status()).isEqualTo(201);
    assertThat(todo.get(TASK + "/attachments").json().get("value")).hasSize(2);
  }

  @Test
  void anExternalUrlStandsInFrontOfAllThatIsHandedOut() {
    UploadSimConfig config = UploadSimConfig.defaults().externalUrl("https://sim.example:8443/");
    try (UploadSim outside = UploadSim.start(config)) {
      Answer created = new TodoCalls(outside).create(info("a", 10));
      assertThat(created.json().get("uploadUrl").asText())
          .startsWith("https://sim.example:8443/v1.0/users/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"documentedProse", "documentedExamples", "china", "lenient", "live"})
  void everyPresetTakesAFile(String preset) {
    try (UploadSim other = UploadSim.start(UploadSimConfig.defaults().preset(preset))) {
      TodoCalls calls = new TodoCalls(other);
      String url = calls.open("a", 20);
      Answer fragment = calls.put(url, TEN, "bytes 0-9/20");
      boolean pascal = preset.equals("documentedExamples") || preset.equals("china");
      assertThat(fragment.json().has(pascal ? "NextExpectedRanges" : "nextExpectedRanges"))
          .as(fragment.body())
          .isTrue();
      assertThat(calls.put(url, TEN, "bytes 10-19/20").status()).isEqualTo(201);
    }
  }

  @Test
  void theCallersRequestIdIsEchoed() {
    Answer answer = todo.send("GET", TASK + "/attachments", NONE, "client-request-id", "mine");
    assertThat(answer.header("client-request-id")).isEqualTo("mine");
    assertThat(answer.json().at("/error/innerError/client-request-id").asText()).isEqualTo("mine");
  }

  @Test
  void aFragmentOfUnknownLengthLeavesNothing() {
    assertThat(TodoFragmentRows.chunked(todo).status()).isEqualTo(411);
    assertThat(graph.session("a").orElseThrow().received()).isZero();
  }
}
