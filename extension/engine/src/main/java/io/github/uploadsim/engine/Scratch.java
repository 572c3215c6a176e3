package io.github.uploadsim.engine;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Room for the bytes of all uploads: memory up to a bound, then a temporary file. */
final class Scratch implements AutoCloseable {

  private final AtomicLong memoryLeft;
  private final ScratchFile file;

  /**
   * Room of its own.
   *
   * @param memory bytes that may be held in memory
   * @param folder where the temporary file goes
   */
  Scratch(long memory, Path folder) {
    this.memoryLeft = new AtomicLong(memory);
    this.file = new ScratchFile(folder);
  }

  /** Reserves memory; false if the bound is reached. */
  boolean reserve(int bytes) {
    if (memoryLeft.addAndGet(-bytes) >= 0) {
      return true;
    }
    memoryLeft.addAndGet(bytes);
    return false;
  }

  void giveBack(int bytes) {
    memoryLeft.addAndGet(bytes);
  }

  ScratchFile file() {
    return file;
  }

  @Override
  public void close() {
    file.close();
  }
}
