package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * Ends the session's time before the request is answered; with {@code keep: all} the request is
 * answered as usual and the session's time is over behind it.
 */
public record ExpireSession(Keep keep) implements Fault {

  public ExpireSession {
    SessionFaults.requireNoneOrAll(keep);
  }

  /** The same, but after the request: it is kept and answered as usual. */
  public ExpireSession afterwards() {
    return new ExpireSession(Keep.ALL);
  }

  @Override
  public String type() {
    return "expireSession";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).with(Strike.Fate.EXPIRES);
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    return SessionFaults.impossible(keep, scene);
  }
}
