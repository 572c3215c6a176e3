package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a server process uses.
 *
 * @param allocated bytes that its living threads have allocated so far
 * @param heap bytes in use on the heap
 * @param resident bytes of the process in memory, the most so far; 0 where the system does not tell
 */
record Vitals(long allocated, long heap, long resident) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Vitals measure() {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Vitals(threadsAllocated(), heap, mostResident());
  }

  private static long threadsAllocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] allocated = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
    return Arrays.stream(allocated).filter(bytes -> bytes > 0).sum();
  }

  private static long mostResident() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  String written() {
    return allocated + " " + heap + " " + resident;
  }

  static Vitals read(String written) {
    String[] parts = written.split(" ", -1);
    return new Vitals(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }
}
