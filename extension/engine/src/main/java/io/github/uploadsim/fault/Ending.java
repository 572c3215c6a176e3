package io.github.uploadsim.fault;

/** How an exchange ends on the wire. */
public sealed interface Ending {

  /** The reply goes out whole. */
  record Whole() implements Ending {}

  /** The connection is closed and no byte of a reply is sent. */
  record Drop(Close close) implements Ending {}

  /**
   * The reply's head and the first bytes of its body are sent, then the connection is closed.
   *
   * @param bytes of the body that are sent
   */
  record Truncate(long bytes, Close close) implements Ending {}
}
