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

  private static final int WARM_UP = 5;
  private static final List<Workload> WORKLOADS =
      List.of(
          new Workload(320 << 10, 1, 8),
          new Workload(320 << 10, 4, 8),
          new Workload(4 << 20, 1, 8),
          new Workload(4 << 20, 4, 8));

  void run() throws IOException {
    Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);
    try {
      for (Contender contender : Contender.values()) {
        servers.put(contender, ServerProcess.start(contender, "512m"));
      }
      for (Workload workload : WORKLOADS) {
        race(workload, servers, WARM_UP);
        report(workload, race(workload, servers, rounds));
      }
    } finally {
      for (ServerProcess server : servers.values()) {
        server.close();
      }
    }
  }

  private static Map<Contender, List<Workload.Lap>> race(
      Workload workload, Map<Contender, ServerProcess> servers, int rounds) throws IOException {
    Map<Contender, List<Workload.Lap>> laps = new EnumMap<>(Contender.class);
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

  private void report(Workload workload, Map<Contender, List<Workload.Lap>> laps) {
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

  private void line(Contender contender, List<Workload.Lap> laps) {
    Spread speed = Spread.of(laps.stream().map(Workload.Lap::speed).toList());
    Spread latency = Spread.of(laps.stream().flatMap(lap -> lap.latencies().stream()).toList());
    Spread allocated = Spread.of(laps.stream().map(Workload.Lap::allocated).toList());
    out.printf(
        Locale.ROOT,
        "  %-18s %-24s MB/s   p50 %6.2f ms   p99 %6.2f ms   CPU %6.0f us, %6.0f KB allocated a PUT%n",
        contender.label(),
        speed.written("%.0f"),
        latency.median() / 1e6,
        latency.at(0.99) / 1e6,
        Spread.of(laps.stream().map(Workload.Lap::cpu).toList()).median(),
        allocated.median() / 1e3);
  }

  /** Round by round, so that what slows the whole machine for a while slows both sides. */
  private static Spread ratios(List<Workload.Lap> ours, List<Workload.Lap> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i).speed() / theirs.get(i).speed());
    }
    return Spread.of(ratios);
  }
}
