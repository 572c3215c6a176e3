package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** Two gigabytes of uploads, all kept, into a simulator with a small heap. */
record Memory(PrintStream out) {

  private static final int FILES = 120;
  private static final double MEGA = 1e6;

  void run() throws IOException {
    try (ServerProcess server = ServerProcess.start(Contender.UPLOADSIM, "64m")) {
      report("before", server.collected());
      for (int i = 1; i <= FILES; i++) {
        upload(server);
        if (i % (FILES / 4) == 0) {
          report("after %d files of 16 MiB".formatted(i), server.collected());
        }
      }
    }
  }

  private static void upload(ServerProcess server) throws IOException {
    try (Line line = new Line(server.port())) {
      Upload upload = Upload.open(Contender.UPLOADSIM, line, 4 << 20, 4);
      upload.send();
      upload.check();
    }
  }

  private void report(String when, Vitals vitals) {
    out.printf(
        Locale.ROOT,
        "  %-26s heap in use %5.1f MB, most resident %6.1f MB%n",
        when,
        vitals.heap() / MEGA,
        vitals.resident() / MEGA);
  }
}
