package io.github.uploadsim.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.uploadsim.UploadSim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the scripts of the official client for JavaScript, each in a process of its own. */
final class Node {

  private static final int OLDEST = 20;
  private static final long PATIENCE_MINUTES = 5;
  private static final Path SCRIPTS = PagesTest.root().resolve("samples/src/test/node");
  private static final Path HOME = PagesTest.root().resolve("samples/target/node");

  private final UploadSim graph;
  private final String baseUrl;

  private Node(UploadSim graph, String baseUrl) {
    this.graph = graph;
    this.baseUrl = baseUrl;
  }

  /** With the simulator's certificate. */
  static Node trusting(UploadSim graph) throws Exception {
    return at(graph, graph.httpsBaseUrl());
  }

  static Node at(UploadSim graph, String baseUrl) throws Exception {
    prepare();
    return new Node(graph, baseUrl);
  }

  /** What a script says about its upload of a file. */
  JsonNode run(String script, String family, byte[] content) throws Exception {
    Path certificate = Files.createTempFile(HOME, "ca", ".pem");
    Path file = Files.createTempFile(HOME, "file", ".bin");
    try {
      Files.writeString(certificate, graph.caCertificate());
      Files.write(file, content);
      Map<String, String> environment = Map.of("NODE_EXTRA_CA_CERTS", certificate.toString());
      String said = output(environment, "node", script, family, baseUrl, file.toString());
      return new ObjectMapper().readTree(said);
    } finally {
      Files.delete(certificate);
      Files.delete(file);
    }
  }

  /** Brings the client as the lock file has it, once for each change of that file. */
  private static synchronized void prepare() throws Exception {
    Files.createDirectories(HOME);
    assumeTrue(major("node") >= OLDEST && major("npm") > 0, "needs Node 20 and npm");
    Path installed = HOME.resolve("installed");
    Path lock = SCRIPTS.resolve("package-lock.json");
    boolean fresh = Files.exists(installed) && Files.mismatch(installed, lock) < 0;
    copyScripts();
    if (!fresh) {
      output(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
      Files.write(installed, Files.readAllBytes(lock));
    }
  }

  private static void copyScripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(HOME.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  /** 20 for v20.20.2; 0 if there is no such command. */
  private static int major(String command) throws InterruptedException {
    try {
      String version = output(Map.of(), command, "--version").strip();
      return Integer.parseInt(version.replaceFirst("^v?(\\d+)\\..*", "$1"));
    } catch (IOException e) {
      return 0;
    }
  }

  private static String output(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("node", ".log");
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(HOME.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s: %s", said, Files.readString(errors)).isZero();
    Files.delete(errors);
    return said;
  }
}
