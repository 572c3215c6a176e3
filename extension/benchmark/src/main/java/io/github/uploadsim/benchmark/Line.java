package io.github.uploadsim.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A keep-alive connection that does no more than HTTP/1.1 asks for. */
final class Line implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String host;

  Line(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream());
    this.host = "127.0.0.1:" + port;
  }

  /** What the server answered; names of header fields are in lower case. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
  record Answer(int status, Map<String, String> headers, byte[] body) {

    Answer expecting(int wanted) throws IOException {
      if (status != wanted) {
        String text = new String(body, StandardCharsets.UTF_8);
        throw new IOException("status " + status + " instead of " + wanted + ": " + text);
      }
      return this;
    }
  }

  /** The head of a request, to be made before the clock runs. */
  byte[] head(String method, String path, String fields, int length) {
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer benchmark\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, host, fields, length);
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  Answer exchange(byte[] head, byte[] from, int offset, int length) throws IOException {
    out.write(head);
    out.write(from, offset, length);
    int status = Integer.parseInt(text().split(" ", -1)[1]);
    Map<String, String> headers = headers();
    int answered = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = "chunked".equals(headers.get("transfer-encoding")) ? chunks() : exactly(answered);
    return new Answer(status, headers, body);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = text(); !line.isEmpty(); line = text()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    return headers;
  }

  private byte[] chunks() throws IOException {
    var body = new java.io.ByteArrayOutputStream();
    int length = Integer.parseInt(text(), 16);
    while (length > 0) {
      body.write(exactly(length));
      text();
      length = Integer.parseInt(text(), 16);
    }
    text();
    return body.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(
          "the answer ends after %d of %d bytes".formatted(bytes.length, length));
    }
    return bytes;
  }

  private String text() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server has closed the connection");
      }
      line.append((char) next);
    }
    return line.toString().trim();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
