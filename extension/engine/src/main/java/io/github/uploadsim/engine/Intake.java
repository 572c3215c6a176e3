package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body as the server takes it: counted, and read no further than a fault allows. When
 * the peer goes away this is remembered, not thrown.
 */
final class Intake extends InputStream {

  /** The most bytes that are read only to be thrown away, so that a refusal can be answered. */
  private static final long MOST_WASTE = 128L << 20;

  private final InputStream body;
  private final long limit;
  private final Throttled throttled;
  private long taken;
  private boolean peerGone;
  private boolean abandoned;

  /**
   * A body.
   *
   * @param limit bytes after which it ends for the reader
   */
  Intake(InputStream body, long limit, Throttled throttled) {
    this.body = body;
    this.limit = limit;
    this.throttled = throttled;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (throttled.atStall()) {
      throttled.stall();
    }
    if (peerGone || taken >= limit) {
      return -1;
    }
    try {
      int most = throttled.next((int) Math.min(length, limit - taken));
      int read = body.read(into, offset, most);
      taken += Math.max(read, 0);
      throttled.pass(Math.max(read, 0));
      return read;
    } catch (IOException e) {
      peerGone = true;
      return -1;
    }
  }

  /** Reads what is left and throws it away, or gives up if there is too much of it. */
  void drain() throws IOException {
    byte[] waste = new byte[16 * 1024];
    long wasted = 0;
    int read = read(waste, 0, waste.length);
    while (read >= 0 && wasted < MOST_WASTE) {
      wasted += read;
      read = read(waste, 0, waste.length);
    }
    abandoned = read >= 0;
  }

  /** True if the body was too large to be read to its end. */
  boolean abandoned() {
    return abandoned;
  }

  /** Bytes taken. */
  long taken() {
    return taken;
  }

  /** True if the peer went away before the end. */
  boolean peerGone() {
    return peerGone;
  }
}
