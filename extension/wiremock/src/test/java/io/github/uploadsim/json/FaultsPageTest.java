package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the faults tells no tales. */
class FaultsPageTest {

  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  static Stream<String> examples() throws IOException {
    return JSON.matcher(page()).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAScenario(String example) {
    assertThat(ScenarioJson.read(example)).hasSize(1);
  }

  @Test
  void everyFaultHasASectionWithAnExample() throws IOException {
    List<String> shown =
        examples()
            .flatMap(example -> ScenarioJson.read(example).stream())
            .map(FaultRule::fault)
            .map(fault -> fault.type())
            .distinct()
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(ScenarioJson.faultTypes());
    String headings =
        Pattern.compile("^### (.*)$", Pattern.MULTILINE)
            .matcher(page())
            .results()
            .map(MatchResult::group)
            .reduce("", (all, heading) -> all + heading + "\n");
    assertThat(ScenarioJson.faultTypes())
        .allSatisfy(type -> assertThat(headings).containsPattern("\\b" + type + "\\b"));
  }

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("serve"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/faults.md"));
  }
}
