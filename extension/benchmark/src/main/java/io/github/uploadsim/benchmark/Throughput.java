package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The race: every round all contenders get the same work, each time in another order. */
record Throughput(int rounds, PrintStream out) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** Many small fragments, so that the code of all is compiled before anything counts. */
  private static final Workload WARM_UP = new Workload("warm-up", 16 * KIB, 800, 1, 1, 50);

  private static final int ROUNDS_BEFORE = 3;

  /** The files of a heat fit into the memory that the simulator keeps uploads in, if not said. */
  private static final List<Workload> WORKLOADS =
      List.of(
          new Workload("320 KiB, 1 connection", 320 * KIB, 40, 1, 4, 4),
          new Workload("320 KiB, 4 connections", 320 * KIB, 40, 4, 4, 4),
          new Workload("4 MiB, 1 connection", 4 * MIB, 3, 1, 4, 4),
          new Workload("4 MiB, 4 connections", 4 * MIB, 3, 4, 4, 4),
          new Workload("320 KiB, 1 connection, beyond memory", 320 * KIB, 40, 1, 12, 1),
          new Workload("4 MiB, 1 connection, beyond memory", 4 * MIB, 3, 1, 12, 1));

  void run() throws IOException {
    Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);
    try {
      for (Contender contender : Contender.values()) {
        servers.put(contender, ServerProcess.start(contender, "512m"));
      }
      race(WARM_UP, servers, 1);
      for (Workload workload : WORKLOADS) {
        race(workload, servers, ROUNDS_BEFORE);
        report(workload, race(workload, servers, rounds));
      }
    } finally {
      for (ServerProcess server : servers.values()) {
        server.close();
      }
    }
  }

  private static Map<Contender, List<Lap>> race(
      Workload workload, Map<Contender, ServerProcess> servers, int rounds) throws IOException {
    Map<Contender, List<Lap>> laps = new EnumMap<>(Contender.class);
    List<Map.Entry<Contender, ServerProcess>> order = new ArrayList<>(servers.entrySet());
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Contender, ServerProcess> server : order) {
        laps.computeIfAbsent(server.getKey(), contender -> new ArrayList<>())
            .add(workload.run(server.getKey(), server.getValue()));
      }
      Collections.rotate(order, 1);
    }
    return laps;
  }

  private void report(Workload workload, Map<Contender, List<Lap>> laps) {
    out.printf("%n%s, %d rounds%n", workload.label(), rounds);
    laps.forEach((contender, of) -> line(contender, of));
    for (Contender other : List.of(Contender.WIREMOCK, Contender.FASTEST_WIREMOCK)) {
      Spread ratios =
          ratios(
              laps.getOrDefault(Contender.UPLOADSIM, List.of()),
              laps.getOrDefault(other, List.of()));
      out.printf("  uploadsim / %-18s %s times%n", other.label(), ratios.written("%.2f"));
    }
  }

  private void line(Contender contender, List<Lap> laps) {
    Spread latency = Spread.of(laps.stream().flatMap(lap -> lap.latencies().stream()).toList());
    out.printf(
        Locale.ROOT,
        "  %-18s %-24s MB/s   p50 %6.2f ms   p99 %6.2f ms   CPU %6.0f us, %6.0f KB allocated%n",
        contender.label(),
        Spread.of(laps.stream().map(Lap::speed).toList()).written("%.0f"),
        latency.median() / 1e6,
        latency.at(0.99) / 1e6,
        Spread.of(laps.stream().map(Lap::cpuOfEach).toList()).mean(),
        Spread.of(laps.stream().map(Lap::allocatedByEach).toList()).median() / 1e3);
  }

  /** Round by round, so that what slows the whole machine for a while slows both sides. */
  private static Spread ratios(List<Lap> ours, List<Lap> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).speed() / theirs.get(i).speed());
    }
    return Spread.of(ratios);
  }
}
