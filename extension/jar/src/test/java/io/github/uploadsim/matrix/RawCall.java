package io.github.uploadsim.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as bytes, for what no HTTP library will send. */
final class RawCall {

  private RawCall() {}

  /** Sends head and body as they are, asks for the connection to be closed, reads all. */
  static String send(String url, String method, String headers, String body) throws IOException {
    URI uri = URI.create(url);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
              .formatted(method, target(uri), uri.getAuthority(), headers);
      out.write((head + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String target(URI uri) {
    return uri.toString().substring(uri.toString().indexOf(uri.getRawPath(), 8));
  }
}
