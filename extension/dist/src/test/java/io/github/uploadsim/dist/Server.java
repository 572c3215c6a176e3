package io.github.uploadsim.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A server in a process of its own; it ends with this handle. */
final class Server implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<String> awaited = new CompletableFuture<>();

  private Server(Process process, Predicate<String> last) {
    this.process = process;
    Thread reader = new Thread(() -> read(last), "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts java and waits for a line of its output. */
  static Server start(Predicate<String> last, Map<String, String> environment, String... args) {
    try {
      Server server = new Server(java(environment, args), last);
      server.await();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standalone jar, with options of its own. */
  static Server standalone(String... options) {
    List<String> args =
        new ArrayList<>(List.of("-jar", Jars.standalone().toString(), "--port", "0"));
    args.addAll(Arrays.asList(options));
    return start(Server::ready, Map.of(), args.toArray(String[]::new));
  }

  static boolean ready(String line) {
    return line.equals("uploadsim is ready");
  }

  /** Runs java to its end and returns what it wrote, with the exit code as the last line. */
  static List<String> run(String... args) {
    try {
      Server server = new Server(java(Map.of(), args), line -> false);
      try (server) {
        if (!server.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError("did not end: " + server.lines);
        }
        server.awaited.handle((line, ended) -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<String> all = new ArrayList<>(server.lines);
        all.add("exit " + server.process.exitValue());
        return all;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Process java(Map<String, String> environment, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void read(Predicate<String> last) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (last.test(line)) {
          awaited.complete(line);
        }
      }
    } catch (IOException e) {
      awaited.completeExceptionally(e);
    }
    awaited.completeExceptionally(new IllegalStateException("ended: " + lines));
  }

  private void await() {
    try {
      awaited.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      close();
      throw new AssertionError("the server did not come up; it said " + lines, e);
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The rest of the first line that starts so. */
  String after(String start) {
    return lines().stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).trim())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line '" + start + "' in " + lines));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
