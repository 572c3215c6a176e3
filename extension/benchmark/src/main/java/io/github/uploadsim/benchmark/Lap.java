package io.github.uploadsim.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What one contender did in one round; grows heat by heat. */
final class Lap {

  private final List<Long> latencies = new ArrayList<>();
  private long bytes;
  private long nanos;
  private long cpu;
  private long allocated;

  /** Adds a heat that took so long, with the server's state before and after it. */
  void add(List<Long> heat, long fragment, long took, Vitals before, Vitals after) {
    latencies.addAll(heat);
    bytes += heat.size() * fragment;
    nanos += took;
    cpu += after.cpu() - before.cpu();
    allocated += after.allocated() - before.allocated();
  }

  /** Megabytes a second. */
  double speed() {
    return bytes * 1e3 / nanos;
  }

  /** What each fragment took, in nanoseconds. */
  List<Long> latencies() {
    return latencies;
  }

  /** Microseconds that the server's processors worked for each fragment. */
  double cpuOfEach() {
    return cpu / 1e3 / latencies.size();
  }

  /** Bytes that the server allocated for each fragment. */
  double allocatedByEach() {
    return (double) allocated / latencies.size();
  }
}
