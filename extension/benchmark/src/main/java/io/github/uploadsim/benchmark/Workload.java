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
 * What is sent in one round: a few heats, before each of which the server forgets the last.
 *
 * @param fragment bytes of each fragment
 * @param fragments how many make a file
 * @param connections how many send at the same time
 * @param files how many files all connections send together in a heat
 */
record Workload(String label, int fragment, int fragments, int connections, int files, int heats) {

  /** Runs one round; connections and sessions are made, and checked, off the clock. */
  Lap run(Contender contender, ServerProcess server) throws IOException {
    Lap lap = new Lap();
    for (int i = 0; i < heats; i++) {
      List<Line> lines = new ArrayList<>();
      try {
        heat(contender, server, lines, lap);
      } finally {
        for (Line line : lines) {
          line.close();
        }
      }
    }
    return lap;
  }

  private void heat(Contender contender, ServerProcess server, List<Line> lines, Lap lap)
      throws IOException {
    List<List<Upload>> uploads = open(contender, server, lines);
    Vitals before = server.vitals();
    long start = System.nanoTime();
    List<Long> latencies = send(uploads);
    long took = System.nanoTime() - start;
    lap.add(latencies, fragment, took, before, server.vitals());
    uploads.get(0).get(0).check();
    server.reset();
  }

  private List<List<Upload>> open(Contender contender, ServerProcess server, List<Line> lines)
      throws IOException {
    List<List<Upload>> all = new ArrayList<>();
    for (int c = 0; c < connections; c++) {
      Line line = new Line(server.port());
      lines.add(line);
      List<Upload> uploads = new ArrayList<>();
      for (int i = 0; i < files / connections; i++) {
        uploads.add(Upload.open(contender, line, fragment, fragments));
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
      throw new IOException("a heat of " + label + " broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("a heat of " + label + " was interrupted", e);
    } finally {
      clients.shutdown();
    }
  }

  private static List<Long> sendAll(List<Upload> uploads) throws IOException {
    List<Long> latencies = new ArrayList<>();
    for (Upload upload : uploads) {
      latencies.addAll(upload.send());
    }
    return latencies;
  }
}
