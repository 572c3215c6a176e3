package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Operation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What one session has seen so far, so that triggers can count. */
final class Tally {

  private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
  private final Map<Long, Integer> fragments = new HashMap<>();
  private final Map<Long, Integer> attempts = new HashMap<>();
  private int any;

  /** Counts one request. */
  void count(Operation operation) {
    counts.merge(operation, 1, Integer::sum);
    any++;
  }

  /** Counts one more sending of the fragment that starts there; returns how many there were. */
  int attempt(long start) {
    return attempts.merge(start, 1, Integer::sum);
  }

  int of(Operation operation) {
    return counts.getOrDefault(operation, 0);
  }

  int any() {
    return any;
  }

  /** Which fragment starts there: the k-th distinct start offset, from 1. */
  OptionalInt fragment(long start) {
    return OptionalInt.of(fragments.computeIfAbsent(start, s -> fragments.size() + 1));
  }
}
