package io.github.uploadsim.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the pages show nothing but code that runs here. */
class PagesTest {

  private static final String FOLDER = "samples/src/test/java/io/github/uploadsim/samples";
  private static final String SCRIPTS = "samples/src/test/node";
  private static final Pattern CODE = Pattern.compile("```(?:java|js)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/faults.md",
        "docs/clients/java-sdk.md",
        "docs/clients/javascript-sdk.md"
      })
  void theCodeStandsInTheSamples(String page) throws IOException {
    String samples = withoutIndents(all(FOLDER) + all(SCRIPTS));

    List<String> blocks = CODE.matcher(text(page)).results().map(block -> block.group(1)).toList();

    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .map(PagesTest::withoutIndents)
        .filteredOn(block -> !samples.contains(block))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/clients/java-sdk.md", "docs/clients/javascript-sdk.md"})
  void theTestsThatThePagesNameAreThere(String page) throws IOException {
    List<MatchResult> tests = TEST.matcher(text(page)).results().toList();

    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      Path file = root().resolve(FOLDER).resolve(test.group(1) + ".java");
      assertThat(Files.readString(file).contains("void " + test.group(2) + "("))
          .as(test.group())
          .isTrue();
    }
  }

  @Test
  void aWholeTestStandsInTheReadmeByLineThirtyFive() throws IOException {
    List<String> readme = text("README.md").lines().limit(35).toList();
    assertThat(readme).contains("@ExtendWith(UploadSimExtension.class)", "}", "```");
  }

  private static String text(String page) throws IOException {
    return Files.readString(root().resolve(page));
  }

  private static String all(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static String withoutIndents(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("serve"))) {
      root = root.getParent();
    }
    return root;
  }
}
