package io.github.uploadsim.fault;

/**
 * A request that would succeed meets a drive or a mailbox that is full
 * (dtinit/data-transfer-project#1402). On the last fragment the bytes stay with the session, which
 * is not finished.
 *
 * @param keep what the service holds on to; all by default
 */
public record Quota(Keep keep) implements Fault {
  /** The same, with the service holding on to the first bytes only. */
  public Quota keeping(long bytes) {
    return new Quota(Keep.bytes(bytes));
  }

  /** The same, with nothing kept. */
  public Quota keepingNothing() {
    return new Quota(Keep.NONE);
  }

  @Override
  public String type() {
    return "quota";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).with(new Twist.Refusal(Twist.Plea.NO_ROOM));
  }
}
