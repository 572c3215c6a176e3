package io.github.uploadsim.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/state-machine.md in step with the code. */
class StateMachinePageTest {

  private static final String HEAD =
      """
      # Upload sessions: what each command does in each state

      This page is written by `StateMachinePageTest`; change the code, run that test, and commit what it wrote.
      The file has ten bytes, a fragment may hold six of them, and fragments must come in order.
      Each cell says what comes of the command, and after the arrow the state of the session afterwards.
      Refusals stand in capitals and leave the session as it was; `docs/families` says how each family spells them.

      """;
  private static final String TAIL =
      """

      Time is no command: an open session whose expiry has come is `expired` for whatever comes next, and every other state stays as it is.
      Faults choose which of the states around an arrow the service keeps; a kept prefix lies between them.
      """;

  @Test
  void thePageShowsWhatTheCodeDoes() throws IOException {
    Path page = repository().resolve("docs").resolve("state-machine.md");
    String before = Files.exists(page) ? Files.readString(page) : "";
    String now = HEAD + table() + TAIL;

    if (!before.equals(now)) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, now);
    }

    assertThat(before).as("%s was out of date and is rewritten; commit it", page).isEqualTo(now);
  }

  private static String table() {
    String head = row("command", Arrays.stream(State.values()).map(state -> state.words));
    String line = row("---", Arrays.stream(State.values()).map(state -> "---"));
    return Arrays.stream(Request.values())
        .map(request -> row(request.words, Arrays.stream(State.values()).map(request::in)))
        .collect(Collectors.joining("", head + line, ""));
  }

  private static String row(String first, Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("serve"))) {
      Path parent = folder.getParent();
      assertThat(parent).as("a folder with ./serve above the working directory").isNotNull();
      folder = parent;
    }
    return folder;
  }
}
