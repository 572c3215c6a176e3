package io.github.uploadsim.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Room for the bytes of all uploads: memory up to a bound, then a temporary file. */
final class Scratch implements AutoCloseable {

  private final AtomicLong memoryLeft;
  private final Slabs slabs;
  private final ScratchFile file;

  /**
   * Room of its own.
   *
   * @param memory bytes that may be held in memory
   * @param folder where the temporary file goes
   */
  Scratch(long memory, Path folder) {
    this.memoryLeft = new AtomicLong(memory);
    this.slabs = new Slabs(memoryLeft);
    this.file = new ScratchFile(folder);
  }

  /** Memory for a page of so many bytes; none if the bound is reached. */
  Optional<Slabs.Slot> room(int bytes) {
    if (bytes == Page.SIZE) {
      return slabs.take();
    }
    if (memoryLeft.addAndGet(-bytes) >= 0) {
      return Optional.of(Slabs.Slot.of(bytes));
    }
    memoryLeft.addAndGet(bytes);
    return Optional.empty();
  }

  void giveBack(Slabs.Slot slot) {
    if (slot.length() == Page.SIZE) {
      slabs.giveBack(slot);
    } else {
      memoryLeft.addAndGet(slot.length());
    }
  }

  ScratchFile file() {
    return file;
  }

  @Override
  public void close() {
    file.close();
  }
}
