package io.github.uploadsim.fault;

import java.util.Optional;

/** What the faults that end a session have in common. */
final class SessionFaults {

  private SessionFaults() {}

  static void requireNoneOrAll(Keep keep) {
    if (!keep.all() && keep.atMost() != 0) {
      throw new IllegalArgumentException(
          "keep: a fault that ends the session takes \"none\" (before the request) or \"all\""
              + " (after it), got "
              + keep);
    }
  }

  static Optional<String> impossible(Keep keep, Scene scene) {
    boolean inSession =
        switch (scene.operation()) {
          case PUT, STATUS, CANCEL, COMMIT -> scene.sessionNumber() > 0;
          case CREATE -> keep.all();
          case CONTENT, OTHER -> false;
        };
    return inSession ? Optional.empty() : Optional.of("there was no session to end");
  }
}
