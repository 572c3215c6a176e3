package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * The service loses bytes that it had acknowledged, before it answers: what it expects next lies
 * further back (onedrive-api-docs#79).
 *
 * @param toBytes from the start of the file that it still has; 0 for none
 */
public record Rollback(long toBytes) implements Fault {

  public Rollback {
    if (toBytes < 0) {
      throw new IllegalArgumentException(
          "toBytes: must be a number of bytes from 0 up, got " + toBytes);
    }
  }

  @Override
  public String type() {
    return "rollback";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.with(new Twist.RolledBack(toBytes));
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    return scene.sessionNumber() > 0
        ? Optional.empty()
        : Optional.of("there was no session to roll back");
  }
}
