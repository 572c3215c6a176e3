package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.drive.DriveHabits;
import io.github.uploadsim.dialect.outlook.OutlookHabits;
import io.github.uploadsim.dialect.print.PrintHabits;
import io.github.uploadsim.dialect.todo.TodoHabits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each family says what the code does. */
class FamilyPagesTest {

  private static final String START = "<!-- switches -->\n";
  private static final String END = "<!-- end of switches -->";

  static Stream<Map<String, Habits>> families() {
    return Stream.of(
        TodoHabits.presets(),
        OutlookHabits.presets(),
        DriveHabits.presets(),
        PrintHabits.presets());
  }

  @ParameterizedTest
  @MethodSource("families")
  void theTableOfSwitchesIsTheOneInForce(Map<String, Habits> presets) throws IOException {
    Habits habits = presets.values().iterator().next();
    Path page = page(habits);
    String text = Files.readString(page);
    int start = text.indexOf(START) + START.length();
    int end = text.indexOf(END);
    String table = table(habits);
    if (Boolean.getBoolean("write.docs")) {
      Files.writeString(page, text.substring(0, start) + table + text.substring(end));
    }
    assertThat(Files.readString(page))
        .as("a page of docs/families is stale; write it with -Dwrite.docs=true")
        .contains(START + table + END);
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyPresetIsOnThePage(Map<String, Habits> presets) throws IOException {
    String text = Files.readString(page(presets.values().iterator().next()));
    assertThat(presets.keySet())
        .allSatisfy(preset -> assertThat(text).contains("| `" + preset + "` |"));
  }

  private static String table(Habits habits) {
    return habits.switches().stream()
        .map(which -> row(habits.family(), which))
        .collect(
            Collectors.joining(
                "", "| Switch | Decides | Values | Default |\n| --- | --- | --- | --- |\n", ""));
  }

  private static String row(String family, Switch<?> which) {
    String written = Switch.written(which.byDefault());
    return "| `%s.%s` | %s | %s | %s |%n"
        .formatted(
            family,
            which.name(),
            which.about(),
            which.choices().replace("|", ", "),
            written.isEmpty() ? "empty" : "`" + written + "`")
        .replace("\r", "");
  }

  private static Path page(Habits habits) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("serve"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/families/" + habits.family() + ".md");
  }
}
