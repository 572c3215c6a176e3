package io.github.uploadsim.fault;

/** How a connection ends before its time. */
public enum Close {
  /** The peer sees an abortive close: a TCP RST. */
  RESET,
  /** The peer sees an orderly end: a TCP FIN; under TLS without close_notify. */
  FIN
}
