package io.github.uploadsim.fault;

/**
 * A request that would succeed meets a name that is taken (driveItem createUploadSession: handle
 * upload errors). On the last fragment the bytes stay with the session, which is not finished.
 *
 * @param keep what the service holds on to; all by default
 */
public record Conflict(Keep keep) implements Fault {
  /** The same, with the service holding on to the first bytes only. */
  public Conflict keeping(long bytes) {
    return new Conflict(Keep.bytes(bytes));
  }

  /** The same, with nothing kept. */
  public Conflict keepingNothing() {
    return new Conflict(Keep.NONE);
  }

  @Override
  public String type() {
    return "conflict";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).with(new Twist.Refusal(Twist.Plea.NAME_TAKEN));
  }
}
