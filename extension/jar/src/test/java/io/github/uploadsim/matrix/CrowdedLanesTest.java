package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is bounded in requests at once, or in bytes in a time, over real connections. */
class CrowdedLanesTest {

  /** A PUT whose body has begun and is not at its end; the answer comes with the last byte. */
  private record Slow(Socket socket, BufferedReader in) implements AutoCloseable {

    static Slow put(String url, int start, int total) throws IOException {
      URI uri = URI.create(url);
      Socket socket = new Socket(uri.getHost(), uri.getPort());
      socket.setSoTimeout(20_000);
      String head =
          """
          PUT %s?%s HTTP/1.1
          Host: %s
          Content-Length: 2
          Content-Range: bytes %d-%d/%d
          Expect: 100-continue

          """
              .formatted(
                  uri.getRawPath(), uri.getRawQuery(), uri.getAuthority(), start, start + 1, total);
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      return new Slow(socket, in);
    }

    /** The next status line; "100 Continue" says that the server waits for the body. */
    String status() throws IOException {
      String line = in.readLine();
      while (line != null && !line.startsWith("HTTP/1.1")) {
        line = in.readLine();
      }
      return String.valueOf(line);
    }

    String finish() throws IOException {
      socket.getOutputStream().write("ab".getBytes(US_ASCII));
      return status();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void rowD5TheFifthFragmentAtOnceIsTurnedAway() throws IOException {
    try (UploadSim graph = UploadSim.start()) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(12);
      List<Slow> four = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Slow slow = Slow.put(url, 2 * i, 12);
        assertThat(slow.status()).contains("100");
        four.add(slow);
      }

      Answer fifth = print.put(url, new byte[2], "bytes 8-9/12");

      assertThat(fifth.status()).as(fifth.body()).isEqualTo(429);
      assertThat(fifth.code()).isEqualTo("TooManyRequests");
      assertThat(fifth.header("Retry-After")).isEqualTo("1");
      for (Slow slow : four) {
        assertThat(slow.finish()).contains("202");
        slow.close();
      }
      assertThat(print.put(url, new byte[2], "bytes 8-9/12").status()).isEqualTo(202);
    }
  }

  @Test
  void rowB20TheFifthRequestToAMailboxIsTurnedAwayWhereThatIsSwitchedOn() throws IOException {
    UploadSimConfig four = UploadSimConfig.defaults().set("outlook.mailboxConcurrency", "4");
    try (UploadSim graph = UploadSim.start(four)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      List<Slow> slow = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        slow.add(Slow.put(outlook.open("/me/messages/m" + i), 0, OutlookCalls.LEAST));
        assertThat(slow.get(i).status()).contains("100");
      }

      Answer fifth =
          outlook.create("/me/messages/m5", OutlookCalls.item("file", OutlookCalls.LEAST, ""));
      Answer elsewhere =
          outlook.create("/users/b/messages/m", OutlookCalls.item("file", OutlookCalls.LEAST, ""));

      assertThat(fifth.status()).as(fifth.body()).isEqualTo(429);
      assertThat(fifth.code()).isEqualTo("ApplicationThrottled");
      assertThat(fifth.header("Retry-After")).isNotEmpty();
      assertThat(elsewhere.status()).isEqualTo(201);
      for (Slow one : slow) {
        assertThat(one.finish()).contains("200");
        one.close();
      }
      assertThat(outlook.open("/me/messages/m5")).isNotEmpty();
    }
  }

  @Test
  void aMailboxTakesSoManyMegabytesInAWindowOfTime() {
    UploadSimConfig quota =
        UploadSimConfig.defaults()
            .set("outlook.quotaMegabytes", "4")
            .set("outlook.quotaWindow", "PT5M");
    try (UploadSim graph = UploadSim.start(quota)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      assertThat(outlook.putAll(outlook.open()).status()).isEqualTo(201);
      String next = outlook.open();

      Answer refused = outlook.putAll(next);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(290, 300);

      graph.clock().advance(java.time.Duration.ofMinutes(5));
      assertThat(outlook.putAll(next).status()).isEqualTo(201);
    }
  }
}
