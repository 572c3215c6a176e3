package io.github.uploadsim.dist;

import static io.github.uploadsim.dist.Uploader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class StandaloneJarTest {

  private static final byte[] FILE = Uploader.file(5 << 20, 1);

  private static Server server;
  private static String origin;

  @BeforeAll
  static void start() {
    server = Server.standalone();
    origin = server.after("Graph v1.0").replace("/v1.0", "");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String jar() {
    return Jars.standalone().toString();
  }

  @Test
  void urlsAreAnnouncedAndAnswer() {
    assertThat(origin).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
    assertThat(server.after("Graph beta")).isEqualTo(origin + "/beta");
    assertThat(server.after("Admin")).isEqualTo(origin + "/__admin/ext/uploadsim");
    assertThat(server.lines()).last().isEqualTo("uploadsim is ready");

    Uploader client = Uploader.to(origin);
    assertThat(client.get("/__admin/health").statusCode()).isEqualTo(200);
    assertThat(text(client.get("/__admin/ext/uploadsim/health")))
        .containsPattern("\"transport\"\\s*:\\s*true");
  }

  @Test
  void fileCanBeUploadedListedDownloadedAndDeleted() {
    Uploader client = Uploader.to(origin);

    String location = client.upload("walk.bin", FILE);

    assertThat(text(client.list())).contains("walk.bin");
    assertThat(client.get(location + "/$value").body()).isEqualTo(FILE);
    assertThat(client.delete(location).statusCode()).isEqualTo(204);
    assertThat(client.get(location).statusCode()).isEqualTo(404);
  }

  @Test
  void fragmentIsCutAtTheExactByte() {
    Uploader client = Uploader.to(origin);
    byte[] file = Uploader.prefix(FILE, 4 << 20);
    String uploadUrl = client.open("cut.bin", file.length);
    client.post(
        "/__admin/ext/uploadsim/faults",
        "{\"when\":{\"operation\":\"put\",\"session\":\"cut.bin\"},\"fault\":{\"type\":\"cutRequest\",\"afterBytes\":1000001,\"keep\":500001}}");

    assertThat(client.putRaw(uploadUrl, file)).isEmpty();

    assertThat(text(client.get("/__admin/ext/uploadsim/exchanges")))
        .contains("cut after 1000001 of");
    assertThat(text(client.get(uploadUrl))).contains("[\"500001\"]");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onlyLoopbackIsListenedTo() throws IOException {
    int port = URI.create(origin).getPort();
    InetAddress neighbour = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

    assertThatThrownBy(() -> new Socket(neighbour, port)).isInstanceOf(ConnectException.class);

    try (Server open = Server.standalone("--bind-addr", "0.0.0.0")) {
      int openPort = URI.create(open.after("Graph v1.0")).getPort();
      try (Socket socket = new Socket(neighbour, openPort)) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @Test
  void portThatIsTakenIsToldAndTheProcessEnds() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      List<String> said = Server.run("-jar", jar(), "--port", "" + taken.getLocalPort());

      assertThat(said).last().isEqualTo("exit 2");
      assertThat(String.join("\n", said)).startsWith("uploadsim: ").contains("Failed to bind to");
    }
  }

  @Test
  void helpListsOurOptionsAndThoseOfWireMock() {
    assertThat(String.join("\n", Server.run("-jar", jar(), "--help")))
        .contains("--todo.createStatus ", "--external-url ", "--proxy-all ", "exit 0");
  }

  /** Each way of saying it leads to the same setting. */
  @Test
  void createStatusCanBeSetAsOptionPropertyAndVariable() {
    assertCreates201(Server.standalone("--todo.createStatus", "201"));
    assertCreates201(Server.standalone("--todo.createStatus=201"));
    assertCreates201(
        Server.start(
            Server::ready,
            Map.of(),
            "-Duploadsim.todo.createStatus=201",
            "-jar",
            jar(),
            "--port",
            "0"));
    assertCreates201(
        Server.start(
            Server::ready,
            Map.of("UPLOADSIM_TODO_CREATESTATUS", "201"),
            "-jar",
            jar(),
            "--port",
            "0"));
  }

  private static void assertCreates201(Server other) {
    try (other) {
      Uploader client = Uploader.to(other.after("Graph v1.0").replace("/v1.0", ""));
      assertThat(client.create("a.txt", 5).statusCode()).isEqualTo(201);
    }
  }
}
