package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many uploads at once, half in memory and half on disk, end with their own bytes each. */
class ConcurrentUploadsTest {

  private static final int THREADS = 8;
  private static final int UPLOADS = 80;
  private static final int MOST_BYTES = 200_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyUploadEndsWithItsOwnBytes(long seed) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Service service = Service.storing(UPLOADS * (long) MOST_BYTES / 4, Service.TEMP)) {
      service.simulator().inject(new RandomFaults(new Random(seed), MOST_BYTES).rules(60));
      List<Future<?>> uploads = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        CarefulClient client = client(service, seed, i);
        uploads.add(threads.submit(client::upload));
      }
      for (Future<?> upload : uploads) {
        upload.get();
      }
      assertAllThere(service, seed);
    } finally {
      threads.shutdownNow();
    }
  }

  private static CarefulClient client(Service service, long seed, int i) {
    return new CarefulClient(service, name(i), file(seed, i), new Random(seed * UPLOADS + i));
  }

  private static void assertAllThere(Service service, long seed) {
    service.simulator().replaceFaults(List.of());
    List<String> names = service.simulator().items().stream().map(Item::name).toList();
    assertThat(names).as("seed %d", seed).hasSize(UPLOADS).doesNotHaveDuplicates();
    for (int i = 0; i < UPLOADS; i++) {
      byte[] stored = Items.value(service, names.indexOf(name(i))).body();
      assertThat(stored).as("seed %d, upload %d", seed, i).isEqualTo(file(seed, i));
    }
  }

  private static String name(int i) {
    return "file" + i;
  }

  private static byte[] file(long seed, int i) {
    Random random = new Random(seed * UPLOADS + i);
    return Bodies.random(random.nextInt(MOST_BYTES), seed + i);
  }
}
