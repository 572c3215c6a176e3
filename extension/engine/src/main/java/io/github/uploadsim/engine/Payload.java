package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a reply's body. */
public interface Payload {

  /** How many bytes there are. */
  long length();

  /** Writes all of them. */
  void writeTo(OutputStream out) throws IOException;

  /** Gives back what the bytes were held in; to be called once, whatever happened. */
  default void close() {}

  /** True if the bytes are few and lie in memory. */
  default boolean small() {
    return true;
  }

  /** Bytes in memory. */
  static Payload of(byte[] bytes) {
    return new Payload() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
