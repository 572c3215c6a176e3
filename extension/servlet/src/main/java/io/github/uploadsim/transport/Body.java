package io.github.uploadsim.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A request's body. The server's stream is opened with the first read and not before, for that is
 * when {@code 100 Continue} goes out.
 */
final class Body extends InputStream {

  private static final int MOST_AHEAD = 64 * 1024;
  private static final long MOST_WASTE = 128L << 20;

  private final HttpServletRequest request;
  private Optional<InputStream> stream = Optional.empty();
  private byte[] ahead = new byte[0];
  private int given;
  private Optional<IOException> broken = Optional.empty();

  Body(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (given < ahead.length) {
      int step = Math.min(length, ahead.length - given);
      System.arraycopy(ahead, given, into, offset, step);
      given += step;
      return step;
    }
    if (broken.isPresent()) {
      throw broken.get();
    }
    return open().read(into, offset, length);
  }

  private InputStream open() throws IOException {
    if (stream.isEmpty()) {
      stream = Optional.of(request.getInputStream());
    }
    return stream.get();
  }

  /**
   * Reads a small body so that others can see it too; it is still there to be read. A large or a
   * broken one is shown to nobody else, nor is one that WireMock would try to unzip.
   */
  byte[] readAhead() {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[8 * 1024];
      int step = open().read(buffer);
      while (step >= 0 && read.size() <= MOST_AHEAD) {
        read.write(buffer, 0, step);
        step = read.size() <= MOST_AHEAD ? open().read(buffer) : -1;
      }
    } catch (IOException e) {
      broken = Optional.of(e);
    }
    ahead = read.toByteArray();
    boolean whole = broken.isEmpty() && ahead.length <= MOST_AHEAD;
    return whole && !zipped() ? ahead : new byte[0];
  }

  private boolean zipped() {
    boolean magic = ahead.length > 1 && ahead[0] == 0x1f && ahead[1] == (byte) 0x8b;
    return magic || request.getHeader("Content-Encoding") != null;
  }

  /** Reads what is left, up to a bound, so that an answer can be given to a client that sends. */
  void drain() throws IOException {
    byte[] waste = new byte[16 * 1024];
    long wasted = 0;
    int step = read(waste, 0, waste.length);
    while (step >= 0 && wasted < MOST_WASTE) {
      wasted += step;
      step = read(waste, 0, waste.length);
    }
  }
}
