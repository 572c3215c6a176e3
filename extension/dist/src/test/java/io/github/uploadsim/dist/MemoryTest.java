package io.github.uploadsim.dist;

import static io.github.uploadsim.dist.Uploader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gigabyte of uploads through a heap of 64 MB. */
class MemoryTest {

  private static final String SMALL_HEAP = "-Xmx64m";
  private static final String DIE = "-XX:+ExitOnOutOfMemoryError";
  private static final int UPLOADS = 41;
  private static final byte[] FILE = Uploader.file(25 << 20, 3);

  @TempDir private Path scratch;

  @Test
  void heapHoldsWhateverIsUploadedAndDownloaded() {
    try (Server server = start()) {
      Uploader client = Uploader.to(server.after("Graph v1.0").replace("/v1.0", ""));
      for (int i = 0; i < UPLOADS; i++) {
        String location = client.upload("large-%d.bin".formatted(i), FILE);
        assertThat(Arrays.equals(client.get(location + "/$value").body(), FILE)).isTrue();
        client.delete(location);
        client.delete("/__admin/ext/uploadsim/sessions");
      }
      assertThat(client.get("/__admin/ext/uploadsim/health").statusCode()).isEqualTo(200);
      assertJournalHoldsNoBodies(client);
      assertThat(server.alive()).isTrue();
    }
  }

  private Server start() {
    return Server.start(
        Server::ready,
        Map.of(),
        SMALL_HEAP,
        DIE,
        "-jar",
        Jars.standalone().toString(),
        "--port",
        "0",
        "--scratch-folder",
        scratch.toString());
  }

  private static void assertJournalHoldsNoBodies(Uploader client) {
    String journal = text(client.get("/__admin/requests?limit=20"));
    assertThat(journal).contains("\"PUT\"").contains("bytes 20971520-25165823/26214400");
    assertThat(journal.length()).isLessThan(200_000);
  }

  /** The same load on a WireMock that holds bodies: so the test above can fail. */
  @Test
  void bareWireMockDiesOfTheSameUploads() {
    try (Server server =
        Server.start(
            line -> line.startsWith("port:"),
            Map.of(),
            SMALL_HEAP,
            DIE,
            "-jar",
            Jars.official().toString(),
            "--port",
            "0",
            "--disable-request-logging")) {
      String origin = "http://127.0.0.1:" + server.after("port:");
      Uploader client = Uploader.to(origin);
      client.post("/__admin/mappings", "{\"request\":{},\"response\":{\"status\":200}}");

      assertThat(client.put(origin + "/x", FILE, 0, 1000).statusCode()).isEqualTo(200);
      assertThat(survivedPuts(client, origin)).isLessThan(UPLOADS);
    }
  }

  private static int survivedPuts(Uploader client, String origin) {
    for (int i = 0; i < UPLOADS; i++) {
      try {
        HttpResponse<byte[]> answer = client.put(origin + "/x", FILE, 0, Uploader.FRAGMENT);
        if (answer.statusCode() != 200) {
          return i;
        }
      } catch (UncheckedIOException e) {
        assertThat(e).hasCauseInstanceOf(IOException.class);
        return i;
      }
    }
    return UPLOADS;
  }
}
