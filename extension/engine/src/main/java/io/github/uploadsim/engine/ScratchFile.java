package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One temporary file, cut into slots of a page each. It is opened when the first page is written
 * and goes with the simulator or with the process.
 */
final class ScratchFile implements AutoCloseable {

  private final Path folder;
  private final Deque<Long> free = new ArrayDeque<>();
  private long slots;
  private java.util.Optional<FileChannel> channel = java.util.Optional.empty();

  ScratchFile(Path folder) {
    this.folder = folder;
  }

  /** Writes a page and returns its slot. */
  long write(byte[] page, int length) {
    long slot = allocate();
    try {
      ByteBuffer from = ByteBuffer.wrap(page, 0, length);
      long position = slot * Page.SIZE;
      FileChannel file = open();
      while (from.hasRemaining()) {
        position += file.write(from, position);
      }
      return slot;
    } catch (IOException e) {
      free(slot);
      throw new UncheckedIOException("no room for uploads in " + folder, e);
    }
  }

  /** Reads the first bytes of a slot. */
  byte[] read(long slot, int length) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length);
    long start = slot * Page.SIZE;
    FileChannel file = open();
    while (into.hasRemaining()) {
      if (file.read(into, start + into.position()) < 0) {
        throw new IOException("the scratch file ends before slot " + slot);
      }
    }
    return into.array();
  }

  private synchronized long allocate() {
    return free.isEmpty() ? slots++ : free.pop();
  }

  synchronized void free(long slot) {
    free.push(slot);
  }

  private synchronized FileChannel open() throws IOException {
    if (channel.isEmpty()) {
      Path path = Files.createTempFile(folder, "uploadsim-", ".scratch");
      channel =
          java.util.Optional.of(
              FileChannel.open(
                  path,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE));
    }
    return channel.get();
  }

  @Override
  public synchronized void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = java.util.Optional.empty();
  }
}
