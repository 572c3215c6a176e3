package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what requests share: how many are under way in a lane, and what they have brought. */
final class Lanes {

  private final Map<String, Integer> underWay = new HashMap<>();
  private final Map<String, Deque<Load>> loads = new HashMap<>();

  private record Load(Instant at, long bytes) {}

  /** Lets a request in, or says why not; one that is let in has to leave. */
  synchronized Optional<Outcome.Refused> enter(Reading.Lane lane, long bytes, Instant now) {
    int others = underWay.getOrDefault(lane.key(), 0);
    if (others >= lane.atOnce()) {
      return Optional.of(Outcome.Refused.of(Reason.TOO_MANY_AT_ONCE, lane.atOnce()));
    }
    Optional<Outcome.Refused> tooMuch = load(lane, bytes, now);
    if (tooMuch.isEmpty()) {
      underWay.put(lane.key(), others + 1);
    }
    return tooMuch;
  }

  private Optional<Outcome.Refused> load(Reading.Lane lane, long bytes, Instant now) {
    if (lane.bytes() == Long.MAX_VALUE || bytes == 0) {
      return Optional.empty();
    }
    Deque<Load> recent = loads.computeIfAbsent(lane.key(), key -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().at().plus(lane.window()).isAfter(now)) {
      recent.removeFirst();
    }
    long sum = recent.stream().mapToLong(Load::bytes).sum();
    if (sum + bytes > lane.bytes()) {
      return Optional.of(Outcome.Refused.of(Reason.TOO_MUCH_IN_A_TIME, wait(recent, lane, now)));
    }
    recent.addLast(new Load(now, bytes));
    return Optional.empty();
  }

  /** Whole seconds until the oldest load is out of the window. */
  private static long wait(Deque<Load> recent, Reading.Lane lane, Instant now) {
    Instant free = recent.isEmpty() ? now : recent.getFirst().at().plus(lane.window());
    return Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds());
  }

  /** Says that a request is over. */
  synchronized void leave(Reading.Lane lane) {
    underWay.computeIfPresent(lane.key(), (key, count) -> count > 1 ? count - 1 : null);
  }
}
