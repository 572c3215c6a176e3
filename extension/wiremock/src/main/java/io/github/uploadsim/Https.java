package io.github.uploadsim;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How https is served.
 *
 * @param served false if it is not
 * @param port 0 for a free one
 * @param caFile where the certificate of our CA is to be written, if anywhere
 */
record Https(boolean served, int port, Optional<Path> caFile) {

  static final Https OFF = new Https(false, 0, Optional.empty());

  Https on() {
    return new Https(true, port, caFile);
  }

  Https on(int number) {
    return new Https(true, number, caFile);
  }

  Https writing(Path file) {
    return new Https(served, port, Optional.of(file));
  }
}
