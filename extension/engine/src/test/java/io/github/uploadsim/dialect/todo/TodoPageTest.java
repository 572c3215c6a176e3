package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Switch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the family says what the code does. */
class TodoPageTest {

  private static final String START = "<!-- switches -->\n";
  private static final String END = "<!-- end of switches -->";

  @Test
  void theTableOfSwitchesIsTheOneInForce() throws IOException {
    Path page = page();
    String text = Files.readString(page);
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("write.docs")) {
      Files.writeString(page, text.substring(0, start) + table + text.substring(end));
    }
    assertThat(Files.readString(page))
        .as("docs/families/todo.md is stale; write it with -Dwrite.docs=true")
        .contains(START + table + END);
  }

  @Test
  void everyPresetIsOnThePage() throws IOException {
    String text = Files.readString(page());
    assertThat(TodoHabits.presets().keySet())
        .allSatisfy(preset -> assertThat(text).contains("| `" + preset + "` |"));
  }

  private static String table() {
    return TodoSwitches.ALL.stream()
        .map(TodoPageTest::row)
        .collect(
            Collectors.joining(
                "", "| Switch | Decides | Values | Default |\n| --- | --- | --- | --- |\n", ""));
  }

  private static String row(Switch<?> which) {
    Object value = which.byDefault();
    String written = value instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : "" + value;
    return "| `todo.%s` | %s | %s | %s |%n"
        .formatted(
            which.name(),
            which.about(),
            which.choices().replace("|", ", "),
            written.isEmpty() ? "empty" : "`" + written + "`")
        .replace("\r", "");
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("serve"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/families/todo.md");
  }
}
