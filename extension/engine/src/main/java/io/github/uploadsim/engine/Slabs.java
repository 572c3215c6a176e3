package io.github.uploadsim.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The memory of one simulator for the bytes of uploads. Whole pages are cut from large arrays,
 * which the garbage collector leaves where they are, and are used again, so they are cleared once
 * only. What was cut stays cut, over resets too.
 */
final class Slabs {

  private static final int FEWEST_PAGES = 15;
  private static final int MOST_PAGES = 63;

  private final Deque<Slot> free = new ArrayDeque<>();
  private long left;
  private int cut;

  /** Memory of so many bytes. */
  Slabs(long memory) {
    this.left = memory;
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
  synchronized Optional<Slot> take(int bytes) {
    if (bytes == Page.SIZE) {
      if (free.isEmpty()) {
        cut();
      }
      return Optional.ofNullable(free.poll());
    }
    if (bytes > left) {
      return Optional.empty();
    }
    left -= bytes;
    return Optional.of(Slot.of(bytes));
  }

  /** Takes room back, which must be done once only. */
  synchronized void giveBack(Slot slot) {
    if (slot.length() == Page.SIZE) {
      free.push(slot);
    } else {
      left += slot.length();
    }
  }

  /** The more there is, the larger the next slab, so that small tests use little. */
  private void cut() {
    int wanted = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, cut));
    int pages = (int) Math.min(wanted, left / Page.SIZE);
    byte[] slab = new byte[pages * Page.SIZE];
    for (int i = 0; i < pages; i++) {
      free.add(new Slot(slab, i * Page.SIZE, Page.SIZE));
    }
    left -= slab.length;
    cut += pages;
  }
}
