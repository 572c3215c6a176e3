package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception behind so many bytes. */
final class Bounded extends InputStream {
  private final InputStream in;
  private long left;

  Bounded(InputStream in, long most) {
    this.in = in;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new Staging.TooLarge();
    }
    return read;
  }
}
