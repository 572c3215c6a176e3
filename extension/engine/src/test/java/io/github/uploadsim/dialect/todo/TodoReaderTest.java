package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.http.ContentRange;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TodoReaderTest {

  private final Todo todo = Todo.live();

  @Test
  void aFragmentIsReadFromItsHead() {
    Reading reading = put("1386170", "bytes 2097152-3483321/3483322");

    ByteRange range = new ByteRange(2_097_152, 3_483_322);
    assertThat(reading)
        .isEqualTo(
            Reading.of(
                    "s=",
                    Todo.FOLDER,
                    new Reading.Fragment(new Command.Append(range, 3_483_322, 1_386_170)))
                .at(new ContentRange.Bytes(2_097_152, 3_483_321, 3_483_322)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'bytes 0-4/5', LENGTH_MISSING",
    "x, 'bytes 0-4/5', LENGTH_MISSING",
    "5, '', RANGE_UNREADABLE",
    "5, 'bytes 0-4/*', RANGE_UNREADABLE",
    "5, 'bytes */0', RANGE_UNREADABLE",
    "0, 'bytes 0-4', RANGE_UNREADABLE",
  })
  void aFragmentThatCannotBeReadIsMalformed(String length, String range, Reason reason) {
    assertThat(put(length, range).intent())
        .isEqualTo(new Reading.Bare(new Command.Malformed(reason, List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes */0", "bytes 0--1/0"})
  void anEmptyPutIsTheFragmentOfAFileWithoutBytes(String range) {
    assertThat(put("0", range).intent())
        .isEqualTo(new Reading.Fragment(new Command.Append(new ByteRange(0, 0), 0, 0)));
  }

  @Test
  void sessionsAreAskedAndCancelledOnBothUrls() {
    for (String url : List.of(Todo.SESSION, Todo.SESSION + "/content")) {
      assertThat(todo.read("GET", url).intent()).isEqualTo(new Reading.Bare(new Command.Ask()));
      assertThat(todo.read("DELETE", url).intent())
          .isEqualTo(new Reading.Bare(new Command.Cancel()));
      assertThat(todo.read("GET", url).session()).contains("s=");
    }
  }

  @Test
  void finishedFilesAreAskedForByFolderAndId() {
    String one = Todo.TASK + "/attachments/a=";

    assertThat(todo.read("GET", Todo.TASK + "/attachments").intent())
        .isEqualTo(new Reading.Items(new ItemCommand.List(Todo.FOLDER)));
    assertThat(todo.read("GET", one).intent())
        .isEqualTo(new Reading.Items(new ItemCommand.Get(Todo.FOLDER, "a=")));
    assertThat(todo.read("GET", one + "/$value").intent())
        .isEqualTo(new Reading.Items(new ItemCommand.Download(Todo.FOLDER, "a=")));
    assertThat(todo.read("DELETE", one).intent())
        .isEqualTo(new Reading.Items(new ItemCommand.Delete(Todo.FOLDER, "a=")));
  }

  @Test
  void sessionsCannotBePostedToTheirCollection() {
    assertThat(todo.read("POST", Todo.TASK + "/attachmentSessions"))
        .isEqualTo(Reading.turned(Outcome.Refused.of(Reason.NOT_BOUND)));
  }

  @Test
  void meAndTheUserItStandsForAreOne() {
    String user = "/beta/USERS/" + TodoUrls.ME.toUpperCase(Locale.ROOT);

    Reading me = todo.read("GET", Todo.SESSION);
    Reading same = todo.read("GET", user + "/todo/lists/l%3D/tasks/t=/attachmentSessions/s=");
    Reading other = todo.read("GET", "/v1.0/users/a@b.example/todo/lists/l=/tasks/t=/attachments");

    assertThat(same.folder()).isEqualTo(me.folder());
    assertThat(other.folder()).isNotEqualTo(me.folder());
  }

  private Reading put(String length, String range) {
    Headers headers = Todo.BEARER.with("Content-Length", length).with("Content-Range", range);
    return todo.read("PUT", Todo.SESSION + "/content", headers);
  }
}
