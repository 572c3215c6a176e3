package io.github.uploadsim.assertj;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.session.ByteRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for failures: no token, no content. */
final class Told {

  private Told() {}

  /** All sessions for files of this name, the oldest first. */
  static List<SessionView> of(UploadSim sim, String fileName) {
    return sim.sessions().stream().filter(session -> session.name().equals(fileName)).toList();
  }

  /** What became of a session, such as {@code is open with 320 of 800 bytes; missing: 320-799}. */
  static String state(SessionView session, UploadSim sim) {
    return "is %s with %d of %d bytes; missing: %s"
        .formatted(session.state(), session.received(), session.size(), missing(session, sim));
  }

  /** The missing ranges, both ends inclusive as in a Content-Range. */
  static String missing(SessionView session, UploadSim sim) {
    List<ByteRange> missing = sim.missing(session);
    return missing.isEmpty()
        ? "nothing"
        : missing.stream()
            .map(range -> range.start() + "-" + (range.end() - 1))
            .collect(Collectors.joining(", "));
  }

  /** The exchange that brought a byte of a session's file, as far as the journal still knows. */
  static String writer(SessionView session, long offset, UploadSim sim) {
    return sim.exchanges().stream()
        .filter(exchange -> exchange.session().equals(Optional.of(session.id())))
        .filter(exchange -> brought(exchange, offset))
        .reduce((older, younger) -> younger)
        .map(exchange -> "written by " + exchange.line())
        .orElse("written by no exchange that is still remembered");
  }

  private static boolean brought(Exchange exchange, long offset) {
    return exchange
        .range()
        .filter(range -> range.start() <= offset && offset < range.start() + exchange.kept())
        .isPresent();
  }

  static String numbers(List<Long> exchanges) {
    return exchanges.stream().map(number -> "#" + number).collect(Collectors.joining(", "));
  }
}
