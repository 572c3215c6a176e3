package io.github.uploadsim.junit5;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The turn of a test whose instances are still being made, the outer ones first. JUnit makes them
 * before it has a context for the test, but on the test's own thread.
 */
record Pending(Turn turn, Set<Class<?>> made) implements CloseableResource {

  Pending {
    made = Set.copyOf(made);
  }

  /** The same with one more class. */
  Pending making(Class<?> type) {
    Set<Class<?>> more = new HashSet<>(made);
    more.add(type);
    return new Pending(turn, more);
  }

  /** True if one of these instances was made in this turn. */
  boolean madeOneOf(List<Object> instances) {
    return instances.stream().anyMatch(instance -> made.contains(instance.getClass()));
  }

  @Override
  public void close() {
    turn.close();
  }
}
