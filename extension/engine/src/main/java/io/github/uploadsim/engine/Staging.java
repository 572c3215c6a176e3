package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes that were received and not yet kept. They are linked into a {@link Content} as they lie,
 * whole or as a prefix, or they are thrown away; two writers never see each other's.
 */
final class Staging implements AutoCloseable {

  private final Scratch scratch;
  private final List<Page> pages = new ArrayList<>();
  private final int pageSize;
  private Slabs.Slot open = Slabs.Slot.NONE;
  private boolean openInMemory;
  private Optional<Slabs.Slot> onTheWayToDisk = Optional.empty();
  private int filled;
  private long size;

  /**
   * Room for a body.
   *
   * @param expected bytes that will come at the most, as far as known; small bodies get small pages
   */
  Staging(Scratch scratch, long expected) {
    this.scratch = scratch;
    this.pageSize = (int) Math.max(1, Math.min(Page.SIZE, expected));
  }

  /** Reads a body to its end; what came stays even if reading breaks. */
  void take(InputStream body) throws IOException {
    while (true) {
      turnPage();
      int read = body.read(open.array(), open.offset() + filled, open.length() - filled);
      if (read < 0) {
        return;
      }
      filled += read;
      size += read;
    }
  }

  /** A sink that stores what is written to it, refusing more than so many bytes. */
  OutputStream sink(long maxBytes) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        if (size + length > maxBytes) {
          throw new TooLarge();
        }
        add(from, offset, length);
      }
    };
  }

  /** A body beyond its bound. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private void add(byte[] from, int offset, int length) {
    for (int done = 0; done < length; ) {
      turnPage();
      int step = Math.min(length - done, open.length() - filled);
      System.arraycopy(from, offset + done, open.array(), open.offset() + filled, step);
      filled += step;
      size += step;
      done += step;
    }
  }

  private void turnPage() {
    if (filled == open.length()) {
      closePage();
      Optional<Slabs.Slot> room = scratch.room(pageSize);
      openInMemory = room.isPresent();
      open = room.orElseGet(this::buffer);
    }
  }

  /** What goes to disk goes through one and the same buffer. */
  private Slabs.Slot buffer() {
    Slabs.Slot buffer = onTheWayToDisk.orElseGet(() -> Slabs.Slot.of(pageSize));
    onTheWayToDisk = Optional.of(buffer);
    return buffer;
  }

  private void closePage() {
    Slabs.Slot page = open;
    int bytes = filled;
    open = Slabs.Slot.NONE;
    filled = 0;
    if (openInMemory && bytes > 0) {
      pages.add(new Page.InMemory(page, scratch));
    } else if (openInMemory) {
      scratch.giveBack(page);
    } else if (bytes > 0) {
      pages.add(new Page.OnDisk(scratch.file(), scratch.file().write(page.array(), bytes)));
    }
    openInMemory = false;
  }

  /** Bytes received. */
  long size() {
    return size;
  }

  /** Hands over the first bytes; the rest is thrown away. */
  Run keep(long bytes) {
    closePage();
    int needed = (int) ((bytes + pageSize - 1) / pageSize);
    List<Page> kept = List.copyOf(pages.subList(0, needed));
    pages.subList(needed, pages.size()).forEach(Page::release);
    pages.clear();
    return new Run(kept, pageSize, bytes);
  }

  /** Throws away what was not handed over. */
  @Override
  public void close() {
    keep(0);
  }

  /** Pages that follow each other. */
  record Run(List<Page> pages, int pageSize, long length) {

    void writeTo(OutputStream out, long from) throws IOException {
      for (int i = (int) (from / pageSize); i < pages.size(); i++) {
        long left = length - (long) i * pageSize;
        pages.get(i).writeTo(out, (int) Math.min(left, pageSize));
      }
    }

    /** The first bytes; the pages behind them are given back. */
    Run prefix(long bytes) {
      int needed = (int) ((bytes + pageSize - 1) / pageSize);
      pages.subList(needed, pages.size()).forEach(Page::release);
      return new Run(List.copyOf(pages.subList(0, needed)), pageSize, bytes);
    }

    void release() {
      pages.forEach(Page::release);
    }
  }
}
