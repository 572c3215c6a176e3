package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Reads and writes JSON; the engine itself knows no library for it. */
public interface Json {

  /** A text that is no JSON object. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean empty;

    /** Says what is wrong; {@code empty} if there was nothing at all. */
    public Unreadable(String message, boolean empty) {
      super(message);
      this.empty = empty;
    }

    /** True if there was nothing to read. */
    public boolean empty() {
      return empty;
    }
  }

  /**
   * Reads an object. The base64 text of one member can be streamed away as bytes instead of being
   * held; its value then is true.
   *
   * @param member the name of that member; empty for none
   * @throws Unreadable if it is no JSON object
   * @throws IOException if the stream or the sink breaks
   */
  Map<String, Object> read(InputStream in, String member, OutputStream sink)
      throws IOException, Unreadable;

  /** Writes maps, lists, strings, numbers and booleans as UTF-8. */
  byte[] write(Object value);
}
