package io.github.uploadsim.junit5;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Lets one test at a time use a shared simulator. */
final class Turnstile {

  private static final String NOBODY = "";

  private final AtomicReference<String> inside = new AtomicReference<>(NOBODY);

  /** Lets a test in; refuses it if another one is inside. */
  void enter(String test) {
    String other = inside.compareAndExchange(NOBODY, test);
    if (!other.equals(NOBODY)) {
      throw new ExtensionConfigurationException(
          ("two tests run at the same time on one simulator (%s, %s), which is reset before each"
                  + " test; put @ExtendWith(UploadSimExtension.class) in place of the shared one and"
                  + " take UploadSim as a parameter, so that each test has its own, or put"
                  + " @Execution(SAME_THREAD) on the class")
              .formatted(other, test));
    }
  }

  void leave() {
    inside.set(NOBODY);
  }
}
