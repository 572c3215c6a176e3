package io.github.uploadsim.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;

/** Bodies of requests, well-behaved and others. */
final class Bodies {

  private Bodies() {}

  static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] part(byte[] bytes, long from, long to) {
    return Arrays.copyOfRange(bytes, (int) from, (int) to);
  }

  /** The first bytes, and then the peer is gone. */
  static InputStream breaking(byte[] bytes, int after) {
    Event gone =
        () -> {
          throw new IOException("the peer went away");
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, after), stream(gone));
  }

  /** Something else happens when the first byte is asked for; then all bytes come. */
  static InputStream meanwhile(Runnable happens, byte[] bytes) {
    return new SequenceInputStream(stream(happens::run), new ByteArrayInputStream(bytes));
  }

  private interface Event {
    void happen() throws IOException;
  }

  /** No byte, but an event when one is asked for. */
  private static InputStream stream(Event event) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        event.happen();
        return -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return read();
      }
    };
  }
}
