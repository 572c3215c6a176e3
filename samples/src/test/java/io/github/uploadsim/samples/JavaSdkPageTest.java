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

/** The page on the Java SDK shows nothing but code that runs here. */
class JavaSdkPageTest {

  private static final String FOLDER = "samples/src/test/java/io/github/uploadsim/samples";
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

  @Test
  void itsCodeStandsInTheSamples() throws IOException {
    String samples = withoutIndents(samples());

    List<String> blocks = JAVA.matcher(page()).results().map(block -> block.group(1)).toList();

    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .map(JavaSdkPageTest::withoutIndents)
        .filteredOn(block -> !samples.contains(block))
        .isEmpty();
  }

  @Test
  void theTestsThatItNamesAreThere() throws IOException {
    List<MatchResult> tests = TEST.matcher(page()).results().toList();

    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      Path file = root().resolve(FOLDER).resolve(test.group(1) + ".java");
      assertThat(Files.readString(file).contains("void " + test.group(2) + "("))
          .as(test.group())
          .isTrue();
    }
  }

  private static String page() throws IOException {
    return Files.readString(root().resolve("docs/clients/java-sdk.md"));
  }

  private static String samples() throws IOException {
    try (Stream<Path> files = Files.list(root().resolve(FOLDER))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static String withoutIndents(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("serve"))) {
      root = root.getParent();
    }
    return root;
  }
}
