package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * The service loses the session before the request is answered (rclone#8545); with {@code keep:
 * all} the request is answered as usual and the session is lost behind it.
 */
public record ForgetSession(Keep keep) implements Fault {

  public ForgetSession {
    SessionFaults.requireNoneOrAll(keep);
  }

  /** The same, but after the request: it is kept and answered as usual. */
  public ForgetSession afterwards() {
    return new ForgetSession(Keep.ALL);
  }

  @Override
  public String type() {
    return "forgetSession";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).with(Strike.Fate.IS_FORGOTTEN);
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    return SessionFaults.impossible(keep, scene);
  }
}
