package io.github.uploadsim.fault;

/**
 * The service says that it has the bytes, and has not (fake-gcs-server#2354).
 *
 * @param keep what it really holds on to; nothing by default
 */
public record PhantomAck(Keep keep) implements Fault {
  /** The same, with the service holding on to the first bytes. */
  public PhantomAck keeping(long bytes) {
    return new PhantomAck(Keep.bytes(bytes));
  }

  @Override
  public String type() {
    return "phantomAck";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep);
  }
}
