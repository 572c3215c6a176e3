package io.github.uploadsim.door;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A client's end of one connection, written and read byte by byte. */
public final class Line implements AutoCloseable {

  /** How the server ended the connection. */
  public enum End {
    FIN,
    RESET
  }

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket tcp;
  private final InputStream in;
  private final OutputStream out;
  private boolean reset;
  private String lastHead = "";

  private Line(Socket tcp, Socket top) throws IOException {
    this.tcp = tcp;
    this.in = new BufferedInputStream(top.getInputStream());
    this.out = top.getOutputStream();
    tcp.setSoTimeout(PATIENCE_MILLIS);
  }

  public static Line to(String url) {
    URI uri = URI.create(url);
    try {
      Socket tcp = new Socket(uri.getHost(), uri.getPort());
      Socket top = uri.getScheme().equals("https") ? TrustingTls.over(tcp) : tcp;
      return new Line(tcp, top);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Line send(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return send(bytes, 0, bytes.length);
  }

  /** Sends; a line that the server has cut swallows the rest, as a kernel would. */
  public Line send(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
      out.flush();
    } catch (IOException e) {
      reset = true;
    }
    return this;
  }

  public Answer answer() {
    String head = head();
    if (head.isEmpty()) {
      return Answer.NONE;
    }
    String[] lines = head.split("\r\n", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; !lines[i].isEmpty(); i++) {
      String[] field = lines[i].split(":", 2);
      headers.put(field[0].toLowerCase(Locale.ROOT), field[1].trim());
    }
    int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
    boolean bodiless = status == 204 || status < 200 || status == 304;
    return bodiless ? new Answer(status, headers, new byte[0], true) : body(status, headers);
  }

  /** The head of the last answer as it came, with the empty line behind it. */
  public String lastHead() {
    return lastHead;
  }

  /** The answer to a HEAD: a length is told and no body comes. */
  public String headOnly() {
    return head();
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    lastHead = head.toString();
    return lastHead;
  }

  private Answer body(int status, Map<String, String> headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (headers.containsKey("content-length")) {
      long length = Long.parseLong(headers.get("content-length"));
      boolean whole = take(length, body);
      return new Answer(status, headers, body.toByteArray(), whole);
    }
    boolean whole = "chunked".equals(headers.get("transfer-encoding")) ? chunks(body) : toEnd(body);
    return new Answer(status, headers, body.toByteArray(), whole);
  }

  private boolean chunks(ByteArrayOutputStream body) {
    long size = chunkSize();
    while (size > 0 && take(size, body) && take(2, new ByteArrayOutputStream())) {
      size = chunkSize();
    }
    return size == 0 && take(2, new ByteArrayOutputStream());
  }

  private long chunkSize() {
    StringBuilder size = new StringBuilder();
    for (int next = read(); next >= 0 && next != '\n'; next = read()) {
      size.append((char) next);
    }
    boolean readable = size.toString().trim().matches("[0-9a-fA-F]+");
    return readable ? Long.parseLong(size.toString().trim(), 16) : -1;
  }

  private boolean toEnd(ByteArrayOutputStream body) {
    for (int next = read(); next >= 0; next = read()) {
      body.write(next);
    }
    return !reset;
  }

  private boolean take(long length, ByteArrayOutputStream into) {
    byte[] buffer = new byte[64 * 1024];
    long left = length;
    int step = 0;
    while (left > 0 && step >= 0) {
      step = read(buffer, (int) Math.min(left, buffer.length));
      into.write(buffer, 0, Math.max(step, 0));
      left -= Math.max(step, 0);
    }
    return left == 0;
  }

  private int read() {
    byte[] one = new byte[1];
    return read(one, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private int read(byte[] into, int most) {
    try {
      return in.read(into, 0, most);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server neither answered nor closed the line", e);
    } catch (IOException e) {
      reset = true;
      return -1;
    }
  }

  /** Reads to the end of the line; anything that comes before is a failure. */
  public End end() {
    int next = read();
    if (next >= 0) {
      throw new AssertionError("the line was to end and brought '" + (char) next + head() + "'");
    }
    return reset ? End.RESET : End.FIN;
  }

  /** Goes away at once, as a killed process does whose peer has sent something. */
  public void abort() {
    try {
      tcp.setSoLinger(true, 0);
      tcp.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes away in an orderly way, below TLS. */
  @Override
  public void close() {
    try {
      tcp.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
