package io.github.uploadsim.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The exchanges so far, the oldest first; beyond its bound the oldest are dropped. */
public final class Journal {

  /** How far behind a repeat can be, so that a long journal costs nothing. */
  private static final int LOOK_BACK = 200;

  private final int limit;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long dropped;
  private long added;
  private long addedAtLastUnanswered = -LOOK_BACK;

  Journal(int limit) {
    this.limit = limit;
  }

  /** All exchanges that are still held. */
  public synchronized List<Exchange> exchanges() {
    return new ArrayList<>(exchanges);
  }

  /** How many old exchanges were dropped. */
  public synchronized long dropped() {
    return dropped;
  }

  /**
   * Waits until an exchange is there.
   *
   * @throws IllegalStateException if it does not come in time
   */
  public synchronized Exchange await(Predicate<Exchange> wanted, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    Optional<Exchange> found = find(wanted);
    try {
      while (found.isEmpty() && System.nanoTime() < deadline) {
        TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        found = find(wanted);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "no such exchange within " + atMost + "; there are " + exchanges.size()));
  }

  private Optional<Exchange> find(Predicate<Exchange> wanted) {
    return exchanges.stream().filter(wanted).findFirst();
  }

  synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
    added++;
    if (!exchange.answered()) {
      addedAtLastUnanswered = added;
    }
    if (exchanges.size() > limit) {
      exchanges.remove();
      dropped++;
    }
    notifyAll();
  }

  /** How many exchanges were ever added. */
  synchronized long added() {
    return added;
  }

  /**
   * The exchange that a fragment repeats on a new connection, if the client's code had no chance to
   * know of the failure: the former one was never answered, and nothing was asked in between. What
   * came before is told by the numbers, for a request that breaks off may end late; and one that
   * was still under way when the fragment came is repeated only if a fault had cut it.
   *
   * @param addedBefore how many exchanges were over when the fragment came
   */
  synchronized Optional<Exchange> repeated(Exchange fragment, long addedBefore) {
    boolean allAnswered = added - addedAtLastUnanswered >= LOOK_BACK;
    return allAnswered ? Optional.empty() : searched(fragment, addedBefore);
  }

  private Optional<Exchange> searched(Exchange fragment, long addedBefore) {
    Iterator<Exchange> latestFirst = exchanges.descendingIterator();
    Optional<Exchange> latest = Optional.empty();
    long place = added;
    long latestPlace = -1;
    while (latestFirst.hasNext() && added - place < LOOK_BACK) {
      Exchange before = latestFirst.next();
      place--;
      boolean earlier =
          before.number() < fragment.number() && before.session().equals(fragment.session());
      if (earlier && before.number() > latest.map(Exchange::number).orElse(0L)) {
        latest = Optional.of(before);
        latestPlace = place;
      }
    }
    boolean overBefore = latestPlace < addedBefore;
    return latest
        .filter(before -> overBefore || before.fault().isPresent())
        .filter(before -> fragment.range().isPresent() && !before.answered())
        .filter(before -> before.range().equals(fragment.range()))
        .filter(before -> !before.connection().equals(fragment.connection()));
  }
}
