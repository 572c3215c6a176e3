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
 * @param cpu nanoseconds that all processors together have worked for it
 * @param allocated bytes that its living threads have allocated so far
 * @param heap bytes in use on the heap
 * @param resident bytes of the process in memory, the most so far; 0 where the system does not tell
 */
record Vitals(long cpu, long allocated, long heap, long resident) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Vitals measure() {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Vitals(system.getProcessCpuTime(), threadsAllocated(), heap, mostResident());
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
    return cpu + " " + allocated + " " + heap + " " + resident;
  }

  static Vitals read(String written) {
    long[] numbers = Arrays.stream(written.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return new Vitals(numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
