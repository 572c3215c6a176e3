package io.github.uploadsim.transport;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and then ends the writing. */
final class Limited extends FilterOutputStream {

  private long left;

  Limited(OutputStream out, long bytes) {
    super(out);
    this.left = bytes;
  }

  /** All bytes that may go out have gone. */
  static final class Reached extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int step = (int) Math.min(length, left);
    out.write(from, offset, step);
    left -= step;
    if (step < length) {
      throw new Reached();
    }
  }
}
