package io.github.uploadsim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's shell session as it stands there, against the standalone jar. */
class ReadmeWalkthroughTest {

  private static final Pattern WALKTHROUGH =
      Pattern.compile("```bash\n(graph=http://127\\.0\\.0\\.1:8080\n.*?)```", Pattern.DOTALL);
  private static final Pattern BASE = Pattern.compile("Graph v1\\.0 +(http://\\S+)/v1\\.0");

  @TempDir private Path folder;

  @Test
  void theShellSessionOfTheReadmeUploadsThroughADroppedLine() throws Exception {
    Process server =
        new ProcessBuilder(
                java(), "-jar", System.getProperty("uploadsim.standalone.jar"), "--port", "0")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String said = shell(walkthrough().replace("http://127.0.0.1:8080", base(server)));
      assertThat(said)
          .contains("the line dropped")
          .contains("\"nextExpectedRanges\":[\"2260992\"]")
          .contains("201 Created")
          .contains("\"state\" : \"completed\"");
      assertThat(sha256(said)).isEqualTo(fileSha256(said));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static String walkthrough() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("serve"))) {
      root = root.getParent();
    }
    Matcher found = WALKTHROUGH.matcher(Files.readString(root.resolve("README.md")));
    assertThat(found.find()).as("the README has a shell session").isTrue();
    return found.group(1);
  }

  private static String base(Process server) throws IOException {
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    String base = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher url = BASE.matcher(line);
      base = url.find() ? url.group(1) : base;
      if (line.equals("uploadsim is ready")) {
        return base;
      }
    }
    throw new AssertionError("the server ended before it was ready");
  }

  private String shell(String script) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }

  private static String sha256(String said) {
    return first("\"sha256\" : \"([0-9a-f]{64})\"", said);
  }

  private static String fileSha256(String said) {
    return first("(?m)^([0-9a-f]{64}) +flower$", said);
  }

  private static String first(String pattern, String said) {
    Matcher found = Pattern.compile(pattern).matcher(said);
    assertThat(found.find()).as(said).isTrue();
    return found.group(1);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
