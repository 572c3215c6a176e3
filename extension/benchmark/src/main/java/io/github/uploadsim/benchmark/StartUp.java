package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes until a server answers: in a fresh process, and again and again in a warm one.
 */
record StartUp(PrintStream out) {

  private static final int COLD = 7;
  private static final int WARM = 40;

  private interface Step {
    void run() throws IOException;
  }

  void run() throws IOException {
    for (Contender contender : List.of(Contender.UPLOADSIM, Contender.WIREMOCK)) {
      Spread cold = repeat(COLD, () -> ServerProcess.start(contender, "512m").close());
      Spread warm = repeat(WARM, () -> contender.start().close().run());
      out.printf(
          "  %-18s cold, process and all: %s ms; warm, start and stop: %s ms%n",
          contender.label(), cold.written("%.0f"), warm.written("%.1f"));
    }
  }

  private static Spread repeat(int times, Step step) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      step.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return Spread.of(millis.subList(times / 4, times));
  }
}
