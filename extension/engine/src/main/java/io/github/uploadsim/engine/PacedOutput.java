package io.github.uploadsim.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer's body as slowly as a fault wants it. */
final class PacedOutput extends FilterOutputStream {

  private final Throttled throttled;

  PacedOutput(OutputStream out, Throttled throttled) {
    super(out);
    this.throttled = throttled;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (throttled.atStall()) {
        out.flush();
        throttled.stall();
      }
      int step = throttled.next(length - done);
      out.write(from, offset + done, step);
      out.flush();
      throttled.pass(step);
      done += step;
    }
  }
}
