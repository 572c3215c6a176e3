package io.github.uploadsim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.tls.KeyStoreFile;
import io.github.uploadsim.tls.ServerIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How clients of any language come to trust the jar. */
class HttpsTest {

  private static final String CA = "/__admin/ext/uploadsim/ca.pem";

  /** What curl says when nobody it trusts has signed the certificate. */
  private static final String UNKNOWN_SIGNER = "exit 60";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ca.pem");
  }

  private static String https(Server server) {
    return server.lines().stream()
        .filter(line -> line.startsWith("Admin") && line.contains("https://"))
        .map(line -> line.substring(line.indexOf("https://"), line.indexOf("/__admin")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no https in " + server.lines()));
  }

  /** What curl wrote, or its exit code. */
  private static String curl(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("curl", "--silent", "--max-time", "60"));
    command.addAll(List.of(args));
    Process curl = new ProcessBuilder(command).start();
    String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(curl.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return curl.exitValue() == 0 ? said : "exit " + curl.exitValue();
  }

  @Test
  void curlTrustsTheServerWithTheFileAndNotWithoutIt() throws Exception {
    try (Server server = Server.standalone("--https-port", "0", "--ca-file", file().toString())) {
      String url = https(server) + CA;

      assertThat(curl("--cacert", file().toString(), url)).isEqualTo(Files.readString(file()));
      assertThat(curl(url)).isEqualTo(UNKNOWN_SIGNER);
    }
  }

  @Test
  void fileMayBeNamedByPropertyAndVariable() throws Exception {
    String jar = Jars.standalone().toString();
    String[] https = {"-jar", jar, "--port", "0", "--https-port", "0"};
    List<String> property = new ArrayList<>(List.of("-Duploadsim.ca-file=" + file()));
    property.addAll(List.of(https));
    Path other = folder.resolve("other.pem");
    Map<String, String> variable = Map.of("UPLOADSIM_CA_FILE", other.toString());

    try (Server one = Server.start(Server::ready, Map.of(), property.toArray(String[]::new));
        Server two = Server.start(Server::ready, variable, https)) {
      assertThat(curl("--cacert", file().toString(), https(one) + CA)).startsWith("-----BEGIN");
      assertThat(curl("--cacert", other.toString(), https(two) + CA)).startsWith("-----BEGIN");
      assertThat(curl("--cacert", file().toString(), https(two) + CA)).isEqualTo(UNKNOWN_SIGNER);
    }
  }

  @Test
  void certificateCanBeFetchedOverHttp() throws Exception {
    try (Server server = Server.standalone("--https-port=0")) {
      String http = server.after("Admin").replace("/__admin/ext/uploadsim", "");
      Files.writeString(file(), curl(http + CA));

      assertThat(curl("--cacert", file().toString(), https(server) + CA))
          .isEqualTo(Files.readString(file()));
    }
  }

  @Test
  void serverWithoutHttpIsTrustedToo() throws Exception {
    String jar = Jars.standalone().toString();
    String[] args = {"-jar", jar, "--disable-http", "--https-port=0", "--ca-file=" + file()};
    try (Server server = Server.start(Server::ready, Map.of(), args)) {
      assertThat(curl("--cacert", file().toString(), https(server) + CA)).startsWith("-----BEGIN");
    }
  }

  @Test
  void keyStoreOfTheUserIsKept() throws Exception {
    ServerIdentity users = ServerIdentity.create(List.of("127.0.0.1"), Instant.now());
    users.trust().writeTo(file());
    try (KeyStoreFile keys = users.keyStoreFile();
        Server server =
            Server.standalone(
                "--https-port=0",
                "--https-keystore=" + keys.path(),
                "--keystore-type=" + KeyStoreFile.TYPE,
                "--keystore-password=" + keys.password(),
                "--key-manager-password=" + keys.password())) {
      assertThat(curl("--cacert", file().toString(), https(server) + CA))
          .contains("the certificate that its owner gave it");
    }
  }

  @Test
  void fileWithoutHttpsEndsTheProcessWithWhatToWriteInstead() {
    List<String> said =
        Server.run("-jar", Jars.standalone().toString(), "--port=0", "--ca-file=" + file());

    assertThat(said).last().isEqualTo("exit 2");
    assertThat(String.join("\n", said))
        .contains("uploadsim: ca-file: https is not served")
        .contains("--https-port 0");
    assertThat(file()).doesNotExist();
  }

  @Test
  void fileOfAServerThatCannotStartIsNotTouched() throws Exception {
    Files.writeString(file(), "of another server");
    try (Server first = Server.standalone()) {
      String port = first.after("Graph v1.0").replaceAll(".*:(\\d+)/.*", "$1");
      List<String> said =
          Server.run(
              "-jar",
              Jars.standalone().toString(),
              "--port=" + port,
              "--https-port=0",
              "--ca-file=" + file());

      assertThat(said).last().isEqualTo("exit 2");
      assertThat(file()).hasContent("of another server");
    }
  }
}
