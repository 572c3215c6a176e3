package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.OutputStream;

/** A piece of stored content, in memory or in the scratch file. */
sealed interface Page {

  /** The most bytes in one page. */
  int SIZE = 64 * 1024;

  /** Writes the first bytes of this page. */
  void writeTo(OutputStream out, int bytes) throws IOException;

  /** Gives the room back. */
  void release();

  /** A page on the heap. */
  final class InMemory implements Page {
    private final Slabs.Slot slot;
    private final Scratch scratch;
    private boolean released;

    InMemory(Slabs.Slot slot, Scratch scratch) {
      this.slot = slot;
      this.scratch = scratch;
    }

    @Override
    public void writeTo(OutputStream out, int length) throws IOException {
      out.write(slot.array(), slot.offset(), length);
    }

    /** Once only, for the next owner of the room knows nothing of this one. */
    @Override
    public synchronized void release() {
      if (!released) {
        released = true;
        scratch.giveBack(slot);
      }
    }
  }

  /** A page in the scratch file. */
  record OnDisk(ScratchFile file, long slot) implements Page {
    @Override
    public void writeTo(OutputStream out, int length) throws IOException {
      out.write(file.read(slot, length), 0, length);
    }

    @Override
    public void release() {
      file.free(slot);
    }
  }
}
