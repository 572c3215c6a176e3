package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What is sent in one round.
 *
 * @param fragment bytes of each fragment
 * @param connections how many send at the same time
 * @param files how many files all connections send together
 */
record Workload(int fragment, int connections, int files) {

  private static final double MEGA = 1e6;

  /**
   * What one round yields.
   *
   * @param speed megabytes a second
   * @param latencies of all fragments, in nanoseconds
   * @param cpu microseconds that the server's processors worked for each fragment
   * @param allocated bytes that the server allocated for each fragment
   */
  record Lap(double speed, List<Long> latencies, double cpu, double allocated) {}

  String label() {
    return "%d KiB, %d connection%s"
        .formatted(fragment / 1024, connections, connections == 1 ? "" : "s");
  }

  /** Runs one round; connections and sessions are made, and checked, off the clock. */
  Lap run(Contender contender, ServerProcess server) throws IOException {
    List<Line> lines = new ArrayList<>();
    try {
      List<List<Upload>> uploads = open(contender, server, lines);
      Vitals before = server.vitals();
      long start = System.nanoTime();
      List<Long> latencies = send(uploads);
      double seconds = (System.nanoTime() - start) / 1e9;
      Vitals after = server.vitals();
      uploads.get(0).get(0).check();
      server.reset();
      return new Lap(
          (double) files * Upload.fileSize() / MEGA / seconds,
          latencies,
          (after.cpu() - before.cpu()) / 1e3 / latencies.size(),
          (after.allocated() - before.allocated()) / (double) latencies.size());
    } finally {
      for (Line line : lines) {
        line.close();
      }
    }
  }

  private List<List<Upload>> open(Contender contender, ServerProcess server, List<Line> lines)
      throws IOException {
    List<List<Upload>> all = new ArrayList<>();
    for (int c = 0; c < connections; c++) {
      Line line = new Line(server.port());
      lines.add(line);
      List<Upload> uploads = new ArrayList<>();
      for (int i = 0; i < files / connections; i++) {
        uploads.add(Upload.open(contender, line, fragment));
      }
      all.add(uploads);
    }
    return all;
  }

  private List<Long> send(List<List<Upload>> uploads) throws IOException {
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      uploads.forEach(line -> tasks.add(() -> sendAll(line)));
      List<Long> latencies = new ArrayList<>();
      for (Future<List<Long>> sent : clients.invokeAll(tasks)) {
        latencies.addAll(sent.get());
      }
      return latencies;
    } catch (ExecutionException e) {
      throw new IOException(contextOf(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(contextOf(), e);
    } finally {
      clients.shutdown();
    }
  }

  private String contextOf() {
    return "a round of " + label() + " broke";
  }

  private static List<Long> sendAll(List<Upload> uploads) throws IOException {
    List<Long> latencies = new ArrayList<>();
    for (Upload upload : uploads) {
      latencies.addAll(upload.send());
    }
    return latencies;
  }
}
