package io.github.uploadsim.benchmark;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A contender in a process of its own, seen from the measuring process. */
final class ServerProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final int port;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.port = Integer.parseInt(answer());
  }

  /** Starts a contender; returns when it answers requests. */
  static ServerProcess start(Contender contender, String heap) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName(),
                contender.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ServerProcess(process);
  }

  int port() {
    return port;
  }

  /** Lets the server forget what was uploaded. */
  void reset() throws IOException {
    order("reset");
  }

  Vitals vitals() throws IOException {
    return Vitals.read(order("vitals"));
  }

  /** The same after a garbage collection. */
  Vitals collected() throws IOException {
    return Vitals.read(order("collect"));
  }

  private String order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    return answer();
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new EOFException("the server has ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
