package io.github.uploadsim.engine;

import java.time.Duration;

/** Lets time pass where a fault holds an exchange up. */
public interface Pauses {

  /** Real time. */
  Pauses REAL =
      time -> {
        try {
          Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };

  /** Waits so long, or until the thread is interrupted. */
  void pause(Duration time);
}
