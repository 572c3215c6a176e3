package io.github.uploadsim.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Room for the bytes of all uploads: memory up to a bound, then a temporary file. */
final class Scratch implements AutoCloseable {

  private final Slabs slabs;
  private final ScratchFile file;

  /**
   * Room of its own.
   *
   * @param slabs memory, as far as there is any
   * @param folder where the temporary file goes
   */
  Scratch(Slabs slabs, Path folder) {
    this.slabs = slabs;
    this.file = new ScratchFile(folder);
  }

  /** Memory for a page of so many bytes; none if the bound is reached. */
  Optional<Slabs.Slot> room(int bytes) {
    return slabs.take(bytes);
  }

  void giveBack(Slabs.Slot slot) {
    slabs.giveBack(slot);
  }

  ScratchFile file() {
    return file;
  }

  @Override
  public void close() {
    file.close();
  }
}
