package io.github.uploadsim.fault;

/**
 * A request that would succeed meets a lock (microsoft-graph-explorer-v4#3435).
 *
 * @param keep what the service holds on to; nothing by default
 */
public record Lock(Keep keep) implements Fault {
  /** The same, with the service holding on to all that was taken. */
  public Lock keepingAll() {
    return new Lock(Keep.ALL);
  }

  @Override
  public String type() {
    return "lock";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).with(new Twist.Refusal(Twist.Plea.LOCKED));
  }
}
