package io.github.uploadsim.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "junit5.md");
  private static final Path EXAMPLES =
      Path.of("src", "test", "java", "io", "github", "uploadsim", "examples");
  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  static List<String> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(PAGE)).results().map(DocumentationTest::code).toList();
  }

  private static String code(MatchResult block) {
    return block.group(1);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachPieceOfCodeIsInATest(String block) throws IOException {
    assertThat(sources()).anyMatch(source -> squeezed(source).contains(squeezed(block)));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.map(DocumentationTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
