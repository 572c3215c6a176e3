package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.matrix.OutlookCalls.LEAST;
import static io.github.uploadsim.matrix.OutlookCalls.MESSAGE;
import static io.github.uploadsim.matrix.OutlookCalls.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Outlook family from create to delete, over real HTTP. */
class OutlookFamilyTest {

  private UploadSim graph;
  private OutlookCalls outlook;

  @BeforeEach
  void start() {
    graph = UploadSim.start();
    outlook = new OutlookCalls(graph);
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/messages/AAMk=",
        "/users/anna%40example.com/messages/AAMk%3D",
        "/me/mailFolders/inbox/messages/AAMk=",
        "/me/mailFolders/inbox/childFolders/c1/childFolders/c2/messages/AAMk=",
        "/me/events/AAMk=",
        "/users/u/calendar/events/AAMk=",
        "/me/calendars/c/events/AAMk=",
        "/me/calendarGroups/g/calendars/c/events/AAMk=",
        "/me/calendarView/AAMk=",
        "/me/calendar/calendarView/AAMk=/instances/i",
        "/me/events/AAMk=/exceptionOccurrences/o",
        "/groups/g/events/AAMk=",
        "/groups/g/calendar/events/AAMk=",
        "/groups/g/threads/t/posts/p",
        "/groups/g/threads/t/posts/p/inReplyTo",
        "/groups/g/conversations/c/threads/t/posts/p",
        "/groups/g/conversations/c/threads/t/posts/p/inReplyTo",
        "/me/messages/a%2Fb%20c%27%C3%A4"
      })
  void everyBindingTakesAFileAndHasItAfterwards(String path) {
    Answer whole = outlook.putAll(outlook.open(path));

    assertThat(whole.status()).as(whole.body()).isEqualTo(201);
    JsonNode listed = outlook.plain().get(path + "/attachments").json().get("value");
    assertThat(listed).hasSize(1);
    String id = listed.get(0).get("id").asText();
    assertThat(whole.header("Location")).endsWith("/Attachments('" + id + "')");
    assertThat(outlook.plain().get(path + "/attachments/" + id + "/$value").body()).hasSize(LEAST);
  }

  @Test
  void createAnswersAUrlOfTheMailHostWithATokenOfItsOwn() {
    Answer created = outlook.create(MESSAGE, item("file", 3_483_322, ""));

    assertThat(created.status()).isEqualTo(201);
    JsonNode json = created.json();
    assertThat(json.get("@odata.context").asText())
        .isEqualTo(graph.baseUrl() + "/$metadata#microsoft.graph.uploadSession");
    assertThat(json.get("uploadUrl").asText())
        .matches(
            "http://[^/]+/api/gv1.0/users\\('[0-9a-f-]{36}@[0-9a-f-]{36}'\\)"
                + "/messages\\('AAMkAGI1='\\)/AttachmentSessions\\('AAMk[^']+'\\)"
                + "\\?authtoken=[A-Za-z0-9_.-]+");
    assertThat(json.get("nextExpectedRanges").toString()).isEqualTo("[\"0-\"]");
  }

  @Test
  void thePagesSpellingOfTheUploadUrlWorksToo() {
    try (UploadSim pages =
        UploadSim.start(UploadSimConfig.defaults().preset("documentedExamples"))) {
      OutlookCalls calls = new OutlookCalls(pages);
      String url = calls.open();
      assertThat(url).contains("/api/v2.0/Users('").contains("/Messages('AAMkAGI1=')");
      Answer fragment = calls.put(url, 10, "bytes 0-9/" + LEAST);
      assertThat(fragment.json().get("NextExpectedRanges").toString()).isEqualTo("[\"10\"]");
    }
  }

  @Test
  void fragmentsAndStatusTellWhereToGoOn() {
    String url = outlook.open();
    Answer fragment = outlook.put(url, 100, "bytes 0-99/" + LEAST);
    Answer status = outlook.status(url);

    assertThat(fragment.status()).isEqualTo(200);
    assertThat(fragment.json().get("nextExpectedRanges").toString()).isEqualTo("[\"100\"]");
    assertThat(status.json().get("nextExpectedRanges").toString()).isEqualTo("[\"100\"]");
    assertThat(status.json().has("expirationDateTime")).isTrue();
    assertThat(outlook.cancel(url).status()).isEqualTo(204);
  }

  @Test
  void anInlineImageKeepsItsContentId() {
    String more = ",\"isInline\":true,\"contentId\":\"logo\",\"contentType\":\"image/png\"";
    Answer created = outlook.create(MESSAGE, item("file", LEAST, more));
    outlook.putAll(created.json().get("uploadUrl").asText());

    JsonNode attachment = outlook.plain().get(MESSAGE + "/attachments").json().get("value").get(0);
    assertThat(attachment.get("isInline").asBoolean()).isTrue();
    assertThat(attachment.get("contentId").asText()).isEqualTo("logo");
    assertThat(attachment.get("contentType").asText()).isEqualTo("image/png");
    assertThat(attachment.get("size").asLong()).isGreaterThan(LEAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AttachmentItem", "attachmentItem", "attachmentitem"})
  void theBodysKeyMayBeSpelledInAnyCase(String key) {
    String body = new String(item("file", LEAST, ""), UTF_8).replace("AttachmentItem", key);
    assertThat(outlook.create(MESSAGE, body.getBytes(UTF_8)).status()).isEqualTo(201);
  }

  @Test
  void theSameMessageIsReachedThroughItsFolder() {
    outlook.putAll(outlook.open("/me/messages/m"));

    String inFolder = "/me/mailFolders/inbox/messages/m/attachments";
    assertThat(outlook.plain().get(inFolder).json().get("value")).hasSize(1);
    assertThat(outlook.plain().get("/me/events/m/attachments").json().get("value")).isEmpty();
  }

  @Test
  void aSmallAttachmentComesInOnePostAndGoesAgain() {
    String body =
        """
        {"@odata.type":"#microsoft.graph.fileAttachment","name":"s.txt",
         "contentBytes":"MDEyMzQ1Njc4OQ=="}""";
    Answer added =
        outlook.plain().authorized("POST", MESSAGE + "/attachments", body.getBytes(UTF_8));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String path = MESSAGE + "/attachments/" + added.json().get("id").asText();
    assertThat(outlook.plain().get(path + "/$value").body()).isEqualTo("0123456789");
    assertThat(outlook.plain().delete(path).status()).isEqualTo(204);
    assertThat(outlook.plain().get(path).status()).isEqualTo(404);
  }

  @Test
  void aThrottledCreateIsGraphsOwn() {
    graph.inject(throttle(), onCreate());
    Answer answer = outlook.create(MESSAGE, item("file", LEAST, ""));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }
}
