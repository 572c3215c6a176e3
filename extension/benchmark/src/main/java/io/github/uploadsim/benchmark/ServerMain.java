package io.github.uploadsim.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * One server in a process of its own. It is told what to do line by line and ends with its input.
 */
public final class ServerMain {

  private ServerMain() {}

  /** Starts the contender of the given name and prints its port. */
  public static void main(String... args) throws IOException {
    Contender.Running server = Contender.valueOf(args[0]).start();
    answer("" + server.port());
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String order = orders.readLine();
    while (order != null) {
      answer(obey(order, server));
      order = orders.readLine();
    }
    server.close().run();
    System.exit(0);
  }

  private static String obey(String order, Contender.Running server) {
    return switch (order) {
      case "reset" -> {
        server.reset().run();
        yield "done";
      }
      case "collect" -> {
        System.gc();
        yield Vitals.measure().written();
      }
      case "vitals" -> Vitals.measure().written();
      default -> throw new IllegalArgumentException("no such order: " + order);
    };
  }

  private static void answer(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
