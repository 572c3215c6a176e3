package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Upload;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TodoBodiesTest {

  private static final long LIMIT = 25L << 20;
  private static final String ITEM_ID = "AAMkADI5MAAIT3drCAAABEgAQAIII=";

  private final Todo todo = Todo.live();

  @Test
  void theLeastBodyOpensASession() {
    Command.Open open = todo.open(Todo.attachmentInfo("flower", 3_483_322)).meaning().orElseThrow();

    String type = "application/octet-stream";
    assertThat(open.id()).isEqualTo("AAMkSSS=");
    assertThat(open.upload())
        .isEqualTo(new Upload("flower", 3_483_322, type, Todo.FOLDER, Todo.ADDRESS, ITEM_ID));
  }

  @Test
  void aDeclaredTypeIsRemembered() {
    Map<String, Object> info =
        Map.of("attachmentType", "FILE", "name", "a", "size", 1, "contentType", "image/png");

    assertThat(todo.open(Map.of("attachmentInfo", info)).meaning())
        .map(open -> open.upload().mediaType())
        .contains("image/png");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, LIMIT})
  void sizesUpToTheLimitAreTaken(long size) {
    assertThat(todo.open(Todo.attachmentInfo("a", size)).meaning()).isPresent();
  }

  @Test
  void aLargerFileIsRefused() {
    assertThat(todo.open(Todo.attachmentInfo("a", LIMIT + 1)).refusal())
        .contains(Outcome.Refused.of(Reason.FILE_TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void aWrongMemberIsNamed(String member, Object value, Outcome.Refused expected) {
    Map<String, Object> info =
        new HashMap<>(Map.of("attachmentType", "file", "name", "a", "size", 1));
    info.put(member, value);
    info.values().removeIf("missing"::equals);

    assertThat(todo.open(Map.of("attachmentInfo", info)).refusal()).contains(expected);
  }

  static Stream<Arguments> wrongMembers() {
    String empty = "must be a text that is not empty";
    return Stream.of(
        wrong("attachmentType", "missing", Reason.MEMBER_MISSING, "attachmentType"),
        wrong("attachmentType", "item", Reason.NOT_A_FILE),
        wrong("attachmentType", "reference", Reason.NOT_A_FILE),
        wrong("name", "missing", Reason.MEMBER_MISSING, "name"),
        wrong("name", "", Reason.MEMBER_INVALID, "name", empty),
        wrong("size", "missing", Reason.MEMBER_MISSING, "size"),
        wrong("size", -1, Reason.MEMBER_INVALID, "size", "must be a whole number from 0 up"),
        wrong("contentType", 5, Reason.MEMBER_INVALID, "contentType", empty));
  }

  private static Arguments wrong(String member, Object value, Reason reason, Object... facts) {
    return Arguments.of(member, value, Outcome.Refused.of(reason, facts));
  }

  @Test
  void theInfoItselfMustBeThere() {
    assertThat(todo.open(Map.of()).refusal())
        .contains(Outcome.Refused.of(Reason.MEMBER_MISSING, "attachmentInfo"));
    assertThat(todo.open(Map.of("attachmentInfo", "x")).refusal())
        .contains(Outcome.Refused.of(Reason.MEMBER_INVALID, "attachmentInfo", "must be an object"));
  }

  @Test
  void aSmallUploadBecomesAnItem() {
    String odataType = "#microsoft.graph.taskFileAttachment";
    Map<String, Object> json =
        Map.of("@odata.type", odataType, "name", "a.txt", "contentType", "text/plain");

    assertThat(add(json).meaning())
        .contains(
            new Item(ITEM_ID, Todo.FOLDER, "a.txt", "text/plain", 7, Todo.FRESH.now(), "stored"));
  }

  @Test
  void aSmallUploadOfAnotherTypeIsRefused() {
    Map<String, Object> json = Map.of("@odata.type", "#microsoft.graph.fileAttachment");
    String wanted = "must be #microsoft.graph.taskFileAttachment";

    assertThat(add(json).refusal())
        .contains(Outcome.Refused.of(Reason.MEMBER_INVALID, "@odata.type", wanted));
    assertThat(add(Map.of()).refusal()).contains(Outcome.Refused.of(Reason.MEMBER_MISSING, "name"));
  }

  private Reading.Understood<Item> add(Map<String, Object> json) {
    Reading reading = todo.read("POST", Todo.TASK + "/attachments");
    Reading.Adding adding = (Reading.Adding) reading.intent();
    assertThat(adding.member()).isEqualTo("contentBytes");
    assertThat(adding.maxBytes()).isEqualTo((3 << 20) - 1);
    return adding.adder().add(json, new Reading.Stored("stored", 7), Todo.FRESH);
  }
}
