package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the simulator: {@code [all|throughput|memory|start] [rounds]}. */
public final class Benchmark {

  private static final int ROUNDS = 15;

  private Benchmark() {}

  /** Runs what is asked for and prints what it finds. */
  public static void main(String... args) throws IOException {
    String what = args.length > 0 ? args[0] : "all";
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    if (!List.of("all", "throughput", "memory", "start").contains(what) || rounds < 1) {
      throw new IllegalArgumentException("arguments: [all|throughput|memory|start] [rounds]");
    }
    System.out.printf(
        "Java %s, %d processors, medians with the middle half, seed %d%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), Upload.SEED);
    if (wants(what, "throughput")) {
      new Throughput(rounds, System.out).run();
    }
    if (wants(what, "memory")) {
      System.out.printf("%nuploadsim with a heap of 64 MB%n");
      new Memory(System.out).run();
    }
    if (wants(what, "start")) {
      System.out.printf("%nstart%n");
      new StartUp(System.out).run();
    }
  }

  private static boolean wants(String asked, String what) {
    return asked.equals("all") || asked.equals(what);
  }
}
