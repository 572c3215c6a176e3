package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same seed gives the same faults, whatever the order of the sessions and their requests. */
class SeededChanceTest {

  private static final int FILES = 30;
  private static final int FRAGMENTS = 6;
  private static final int SIZE = 100;

  private static FaultRule rule(long seed) {
    Trigger when = Trigger.ALWAYS.parts().on(Operation.PUT).chance(0.4).build();
    Respond later = new Respond(Scripted.status(503), Keep.NONE);
    return new FaultRule("", when, later, FaultRule.ALWAYS, false).seeded(seed);
  }

  /** Uploads all files in the given order; returns what each file met. */
  private static Map<String, List<String>> met(long seed, List<Integer> order, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Service service = Service.live()) {
      service.simulator().inject(List.of(rule(seed)));
      List<Future<?>> uploads = new ArrayList<>();
      for (int file : order) {
        uploads.add(pool.submit(() -> upload(service, "file" + file)));
      }
      for (Future<?> upload : uploads) {
        upload.get();
      }
      return story(service);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void upload(Service service, String name) {
    String session = service.open(name, FRAGMENTS * SIZE);
    for (int i = 0; i < FRAGMENTS; i++) {
      long start = (long) i * SIZE;
      while (service.put(session, start, new byte[SIZE], FRAGMENTS * SIZE).status() == 503) {
        // sends the fragment again
      }
    }
  }

  private static Map<String, List<String>> story(Service service) {
    Map<String, List<String>> story = new TreeMap<>();
    for (Exchange exchange : service.simulator().journal().exchanges()) {
      if (exchange.endpoint().equals("put")) {
        story
            .computeIfAbsent(exchange.file().orElseThrow(), file -> new ArrayList<>())
            .add(exchange.range().orElseThrow().start() + ":" + exchange.status());
      }
    }
    return story;
  }

  @RepeatedTest(5)
  void threadsAndOrderDoNotMatter() throws InterruptedException, ExecutionException {
    long seed = new Random().nextLong();
    List<Integer> order = new ArrayList<>(IntStream.range(0, FILES).boxed().toList());
    Map<String, List<String>> one = met(seed, order, 1);
    Collections.shuffle(order, new Random(seed));

    assertThat(met(seed, order, 8)).as("seed %d", seed).isEqualTo(one).hasSize(FILES);
    assertThat(one.toString()).contains("503");
  }

  @Test
  void anotherSeedIsAnotherStory() throws InterruptedException, ExecutionException {
    List<Integer> order = IntStream.range(0, FILES).boxed().toList();

    assertThat(met(1, order, 2)).isNotEqualTo(met(2, order, 2));
  }

  @Test
  void sessionsOfOneNameAreToldApart() throws InterruptedException, ExecutionException {
    List<Integer> twice = List.of(7, 7);

    List<String> both = met(3, twice, 1).values().iterator().next();

    int half = both.lastIndexOf("0:200") > 0 ? both.lastIndexOf("0:200") : 0;
    assertThat(both.subList(0, half)).isNotEqualTo(both.subList(half, both.size()));
  }
}
