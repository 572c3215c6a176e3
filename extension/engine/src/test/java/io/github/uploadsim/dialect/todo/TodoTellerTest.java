package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the family says to each outcome. */
class TodoTellerTest {

  private static final String EXPIRY = "2026-03-01T11:00:05.1234567Z";
  private static final String CONTEXT = "https://sim.example/v1.0/$metadata#";

  private final Todo todo = Todo.live();
  private final Item item =
      new Item("AAMk=", Todo.FOLDER, "flower", "image/jpeg", 26, Tellings.NOW, "stored");

  @Test
  void anOpenedSessionIsShownWithItsUploadUrl() {
    Reply reply = todo.tell(new Outcome.Opened(Todo.session(0)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("@odata.context", CONTEXT + "microsoft.graph.uploadSession"),
            entry("uploadUrl", "https://sim.example" + Todo.ADDRESS + "/attachmentSessions/s="),
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("0-")));
  }

  @Test
  void aTakenFragmentIsAnsweredWithWhatIsExpectedNext() {
    Reply reply = todo.tell(new Outcome.Expecting(Todo.session(2_097_152)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("expirationDateTime", EXPIRY), entry("nextExpectedRanges", List.of("2097152")));
  }

  @Test
  void theStatusIsAnEntityOfTheModel() {
    Reply reply = todo.tell(new Outcome.Status(Todo.session(5)));

    String task = "users/" + TodoUrls.ME + "/todo/lists/l=/tasks/t=";
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("@odata.context", CONTEXT + task + "/attachmentSessions/$entity"),
            entry("id", "s="),
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("5")));
  }

  @Test
  void aFinishedFileIsNamedByItsLocationAndNothingElse() {
    Session.Closed whole = Todo.session(3_483_322).end(Session.Closed.How.COMPLETED);

    Reply reply = todo.tell(new Outcome.Finished(whole));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body()).isEqualTo(new Reply.Empty());
    assertThat(reply.headers().first("Content-Type")).isEmpty();
    assertThat(reply.headers().first("Location"))
        .contains("https://sim.example" + Todo.ADDRESS + "/Attachments/AAMk=");
  }

  @Test
  void endingsNeedNoWords() {
    for (Outcome outcome : List.of(new Outcome.Cancelled(), new Outcome.Removed())) {
      assertThat(todo.tell(outcome).status()).isEqualTo(204);
      assertThat(todo.tell(outcome).body()).isEqualTo(new Reply.Empty());
    }
  }

  @Test
  void aListShowsNoContent() {
    Reply reply = todo.tell(new Outcome.Listed(List.of(item)));

    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("@odata.context", CONTEXT + "Collection(microsoft.graph.attachmentBase)"),
            entry("value", List.of(attachment())));
  }

  @Test
  void anItemComesWithItsContent() {
    assertThat(withContent(todo.tell(new Outcome.Found(item)), 200))
        .containsAllEntriesOf(attachment());
    assertThat(withContent(todo.tell(new Outcome.Added(item)), 201))
        .containsAllEntriesOf(attachment());
  }

  private static Map<String, Object> withContent(Reply reply, int status) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().first("Content-Type")).contains("application/json");
    Reply.JsonWithFile body = (Reply.JsonWithFile) reply.body();
    assertThat(body).isEqualTo(new Reply.JsonWithFile(body.value(), "contentBytes", "stored", ""));
    assertThat(body.value())
        .containsEntry("@odata.context", CONTEXT + "microsoft.graph.taskFileAttachment");
    return body.value();
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, image/jpeg",
    "text/plain; charset=utf-8, text/plain; charset=utf-8",
    "flower, application/octet-stream",
    "'', application/octet-stream",
    "a/b\u00e4, application/octet-stream",
  })
  void aDownloadHasTheFilesTypeIfItCanBeSent(String type, String sent) {
    Item typed = new Item("AAMk=", Todo.FOLDER, "flower", type, 26, Tellings.NOW, "stored");

    Reply reply = todo.tell(new Outcome.Downloaded(typed));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(new Reply.File("stored"));
    assertThat(reply.headers().first("Content-Type")).contains(sent);
  }

  @Test
  void betaIsAnsweredInTermsOfBeta() {
    Reply reply =
        todo.tell(new Outcome.Opened(Todo.session(0)), Tellings.on("/beta/me", Headers.NONE));

    assertThat(Tellings.json(reply))
        .containsEntry(
            "@odata.context", "https://sim.example/beta/$metadata#microsoft.graph.uploadSession");
  }

  @Test
  void everyReplyCarriesTheGatewaysFields() {
    Reply reply = todo.tell(new Outcome.Cancelled());

    assertThat(reply.headers().first("request-id")).contains(Tellings.REQUEST_ID);
    assertThat(reply.headers().first("Date")).isPresent();
  }

  private static Map<String, Object> attachment() {
    return Map.of(
        "@odata.type", "#microsoft.graph.taskFileAttachment",
        "id", "AAMk=",
        "lastModifiedDateTime", "2026-03-01T10:00:05.1234567Z",
        "name", "flower",
        "contentType", "image/jpeg",
        "size", 26L);
  }
}
