package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * The last byte is taken and acknowledged like any other, and no file comes of it
 * (wisecom-oy/atlas#342).
 */
public record NeverFinish() implements Fault {
  @Override
  public String type() {
    return "neverFinish";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.with(new Twist.NeverFinishing());
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    boolean last = scene.operation() == Operation.PUT && scene.sessionNumber() > 0;
    return last ? Optional.empty() : Optional.of("it brought no byte to a session");
  }
}
