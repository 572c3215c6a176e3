package io.github.uploadsim.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for whole pages. It is cut from large arrays, which the garbage collector leaves where
 * they are, and used again, so it is cleared once only. What was cut is never given back.
 */
final class Slabs {

  private static final int FEWEST_PAGES = 15;
  private static final int MOST_PAGES = 63;

  private final AtomicLong memoryLeft;
  private final Deque<Slot> free = new ArrayDeque<>();
  private int cut;

  /** Cuts from what is left of a memory that others use too. */
  Slabs(AtomicLong memoryLeft) {
    this.memoryLeft = memoryLeft;
  }

  /** A piece of an array, compared by nobody. */
  @SuppressWarnings("ArrayRecordComponent")
  record Slot(byte[] array, int offset, int length) {
    static final Slot NONE = new Slot(new byte[0], 0, 0);

    static Slot of(int length) {
      return new Slot(new byte[length], 0, length);
    }
  }

  /** Room for a page, which may hold old bytes; none if the memory is used up. */
  synchronized Optional<Slot> take() {
    if (free.isEmpty()) {
      cut();
    }
    return Optional.ofNullable(free.poll());
  }

  synchronized void giveBack(Slot slot) {
    free.push(slot);
  }

  /** The more there is, the larger the next slab, so that small tests use little. */
  private void cut() {
    long wanted = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, cut));
    int pages = (int) Math.min(wanted, Math.max(0, memoryLeft.get()) / Page.SIZE);
    int bytes = pages * Page.SIZE;
    if (memoryLeft.addAndGet(-bytes) < 0) {
      memoryLeft.addAndGet(bytes);
      return;
    }
    byte[] slab = new byte[bytes];
    for (int i = 0; i < pages; i++) {
      free.add(new Slot(slab, i * Page.SIZE, Page.SIZE));
    }
    cut += pages;
  }
}
