package io.github.uploadsim.fault;

import java.util.Optional;

/** A status answer tells what was true before the last fragment was taken. */
public record StaleStatus() implements Fault {
  @Override
  public String type() {
    return "staleStatus";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.with(new Twist.Stale());
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    boolean status = scene.operation() == Operation.STATUS && scene.sessionNumber() > 0;
    return status ? Optional.empty() : Optional.of("no status of a session was asked for");
  }
}
