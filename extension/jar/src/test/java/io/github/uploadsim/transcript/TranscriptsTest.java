package io.github.uploadsim.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptsTest {

  /** Every transcript there is, also when the tests run from a jar. */
  static List<String> transcripts() throws IOException, URISyntaxException {
    URI readme = TranscriptsTest.class.getResource("/transcripts/README.md").toURI();
    if (!readme.getScheme().equals("jar")) {
      return below(Path.of(readme).getParent());
    }
    try (FileSystem jar = FileSystems.newFileSystem(readme, Map.of())) {
      return below(jar.getPath("/transcripts"));
    }
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".http"))
          .sorted()
          .toList();
    }
  }

  private static void play(String text, boolean https) {
    UploadSimConfig config = UploadSimConfig.defaults().preset("documentedExamples").https();
    try (UploadSim sim = UploadSim.start(config)) {
      String base = https ? sim.httpsBaseUrl() : sim.baseUrl();
      new Player(base.replace("/v1.0", "")).play(Transcript.parse(text));
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void publishedExampleIsAnsweredToTheLetter(String transcript) {
    play(Transcript.text(transcript), false);
    play(Transcript.text(transcript), true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK | HTTP/1.1 201 Created",
        "HTTP/1.1 201 Created | HTTP/1.1 201 created",
        "\"NextExpectedRanges\" | \"nextExpectedRanges\"",
        "2097152\"] | 2097153\"]",
        "beta/$metadata | v1.0/$metadata",
        "\"nextExpectedRanges\": [ | \"nextExpectedranges\": [",
        "/Attachments/ | /attachments/",
        "Content-Length: 0 | Content-Length: 1",
        "Content-Type: {{none}} | Content-Type: application/json",
        "Content-Type: application/json\\n\\n{\\n    | Content-Type: application/json\\nX: y\\n\\n{\\n   ",
        "@bytes 0-3483321 | @bytes 0-3483320",
        "@bytes 2097152-3483321 | @bytes 2097151-3483320",
        "{{date expires}} | {{id expires}}"
      })
  void transcriptWithOneThingWrongFails(String right, String wrong) {
    String text = Transcript.text("todo/walkthrough.http");
    String spoiled = text.replace(lines(right), lines(wrong));

    assertThat(spoiled).isNotEqualTo(text);
    assertThatThrownBy(() -> play(spoiled, false))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("exchange ");
  }

  private static String lines(String row) {
    return row.replace("\\n", "\n");
  }
}
