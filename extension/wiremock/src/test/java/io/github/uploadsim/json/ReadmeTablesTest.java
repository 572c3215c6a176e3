package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.family.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's tables name what there is, and nothing else. */
class ReadmeTablesTest {

  private static final Pattern FAMILY =
      Pattern.compile("^\\| \\[[^]]+]\\(docs/families/([a-z]+)\\.md\\).*$", Pattern.MULTILINE);
  private static final Pattern FAULTS =
      Pattern.compile("^\\| (`[a-zA-Z`, ]+`) \\|", Pattern.MULTILINE);

  /** What the table calls the endpoints of a family. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "list", List.of("list"),
          "children", List.of("list"),
          "get", List.of("get"),
          "value", List.of("`$value`"),
          "content", List.of("`/content`"),
          "delete", List.of("delete"),
          "add", List.of("small POST", "PUT of small files"));

  static Stream<Dialect> families() {
    return Families.live().dialects().stream();
  }

  private static List<MatchResult> rows() throws IOException {
    return FAMILY.matcher(readme()).results().toList();
  }

  @Test
  void everyFamilyHasItsRow() throws IOException {
    assertThat(rows())
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(Families.names());
  }

  @ParameterizedTest
  @MethodSource("families")
  void theRowNamesTheCallsToFinishedFiles(Dialect family) throws IOException {
    String row =
        rows().stream()
            .filter(found -> found.group(1).equals(family.family()))
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
    String files = row.split("\\|", -1)[3];
    List<String> names = family.endpoints().stream().map(Endpoint::name).toList();

    WORDS.forEach(
        (name, words) -> {
          if (names.contains(name)) {
            assertThat(files).as("%s of %s", name, family.family()).containsAnyOf(array(words));
          }
        });
    assertThat(files.contains("delete")).isEqualTo(names.contains("delete"));
    assertThat(files.contains("small")).isEqualTo(names.contains("add"));
  }

  private static CharSequence[] array(List<String> words) {
    return words.toArray(CharSequence[]::new);
  }

  @Test
  void everyFaultIsInTheTable() throws IOException {
    String tables = readme().substring(readme().indexOf("| Fault |"));
    List<String> named =
        FAULTS
            .matcher(tables)
            .results()
            .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ", -1)))
            .toList();

    assertThat(named).containsExactlyInAnyOrderElementsOf(ScenarioJson.faultTypes());
  }

  private static String readme() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("serve"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("README.md"));
  }
}
