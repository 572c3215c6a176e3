package io.github.uploadsim.transport;

import io.github.uploadsim.fault.Close;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The connection below a request. */
public interface Wire {

  /**
   * Closes the connection at once; bytes that were flushed before still go out.
   *
   * @throws IOException if the connection is gone already
   */
  void drop(Close how) throws IOException;

  /**
   * Lets as little as possible wait in the kernel from now on, for a reset throws away what waits.
   *
   * @throws IOException if the connection is gone already
   */
  default void holdLittle() throws IOException {}

  /** Names the connection. */
  String name();

  /** Finds the wire of a request. */
  interface Finder {
    /** The wire below this request. */
    Wire of(HttpServletRequest request);
  }
}
