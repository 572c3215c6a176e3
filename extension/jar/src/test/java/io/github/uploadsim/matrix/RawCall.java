package io.github.uploadsim.matrix;

import io.github.uploadsim.UploadSim;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** A request as bytes, for what no HTTP library will send. */
final class RawCall {

  private RawCall() {}

  /** Sends head and body as they are, asks for the connection to be closed, reads all. */
  static String send(String url, String method, String headers, String body) throws IOException {
    try (Socket socket = begin(url, method, headers, body)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends a fragment whose body is too short, goes away, and waits until that was noticed. */
  static void leave(UploadSim graph, String url, String headers, String body) {
    try (Socket socket = begin(url, "PUT", headers, body)) {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    graph.journal().await(exchange -> exchange.endpoint().equals("put"), Duration.ofSeconds(20));
  }

  /** Looks at something while a fragment is on its way: its head has come, its body has not. */
  static <T> T during(String url, String headers, Supplier<T> look) {
    try (Socket socket = begin(url, "PUT", headers + "Expect: 100-continue\r\n", "")) {
      if (socket.getInputStream().read() < 0) {
        throw new IOException("no 100 Continue from " + url);
      }
      return look.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket begin(String url, String method, String headers, String body)
      throws IOException {
    URI uri = URI.create(url);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(20_000);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(method, uri.getRawPath() + query, uri.getAuthority(), headers);
    OutputStream out = socket.getOutputStream();
    out.write((head + body).getBytes(StandardCharsets.UTF_8));
    out.flush();
    return socket;
  }
}
