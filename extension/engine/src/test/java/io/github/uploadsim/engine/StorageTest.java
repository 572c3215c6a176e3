package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bytes lie is nobody's business but the machine's. */
class StorageTest {

  private static final int SIZE = 1_000_003;

  private final byte[] file = Bodies.random(SIZE, 1);

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 65_536, 300_000, 64L << 20})
  void contentIsTheSameInMemoryAndOnDisk(long memory) {
    try (Service service = Service.storing(memory, scratch)) {
      String session = service.open("a", SIZE);
      long at = 0;
      for (long length : new long[] {1, 65_535, 65_536, 65_537, 300_000}) {
        service.put(session, at, Bodies.part(file, at, at + length), SIZE);
        at += length;
      }
      service.put(session, at, Bodies.part(file, at, SIZE), SIZE);

      assertThat(service.content(session)).isEqualTo(file);
      assertThat(service.session(session).sha256()).isEqualTo(Sha.of(file));
      assertThat(Items.value(service, 0).body()).isEqualTo(file);
    }
  }

  @Test
  void theDigestIsThatOfTheBytesReceivedSoFar() {
    try (Service service = Service.storing(100_000, scratch)) {
      String session = service.open("a", SIZE);
      assertThat(service.session(session).sha256()).isEqualTo(Sha.of(new byte[0]));

      service.put(session, 0, Bodies.part(file, 0, 500_000), SIZE);
      assertThat(service.session(session).sha256())
          .isEqualTo(Sha.of(Bodies.part(file, 0, 500_000)));

      service.put(session, 500_000, Bodies.part(file, 500_000, SIZE), SIZE);
      assertThat(service.session(session).sha256()).isEqualTo(Sha.of(file));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 300_000})
  void withoutAScratchFolderThereIsNoRoomAndTheSessionIsUnharmed(long memory) {
    try (Service service = Service.storing(memory, scratch.resolve("missing"))) {
      String session = service.open("a", SIZE);

      Answer full = service.put(session, 0, file, SIZE);

      assertThat(full.status()).isEqualTo(507);
      assertThat(full.errorCode()).isEqualTo("quotaLimitReached");
      assertThat(full.exchange().taken()).isEqualTo(SIZE);
      assertThat(full.exchange().notes()).contains("the simulator found no room for the bytes");
      assertThat(service.status(session).expected()).isZero();
      assertThat(service.session(session).state()).isEqualTo("open");
    }
  }

  @Test
  void roomThatWasRefusedIsThereForSmallerFragments() {
    try (Service service = Service.storing(300_000, scratch.resolve("missing"))) {
      String session = service.open("a", SIZE);
      for (int i = 0; i < 10; i++) {
        assertThat(service.put(session, 0, file, SIZE).status()).isEqualTo(507);
      }

      assertThat(service.put(session, 0, Bodies.part(file, 0, 200_000), SIZE).status())
          .isEqualTo(200);
      assertThat(service.content(session)).isEqualTo(Bodies.part(file, 0, 200_000));
    }
  }

  @Test
  void anAddWithoutRoomAddsNothing() {
    try (Service service = Service.storing(0, scratch.resolve("missing"))) {
      assertThat(service.add("a", Bodies.random(100_000, 1)).status()).isEqualTo(507);
      assertThat(service.simulator().items()).isEmpty();
    }
  }

  @Test
  void roomComesBackWithTheLastUser() {
    try (Service service = Service.storing(SIZE + 65_536, scratch.resolve("missing"))) {
      for (int i = 0; i < 20; i++) {
        String session = service.open("a" + i, SIZE);
        assertThat(service.put(session, 0, file, SIZE).status()).as("upload %d", i).isEqualTo(201);
        Items.delete(service, Items.item(service, 0).id());
        service.simulator().forget(session);
      }
    }
  }

  @Test
  void theScratchFileIsOneFileAndGoesWithTheSimulator() throws IOException {
    try (Service service = Service.storing(0, scratch)) {
      service.put(service.open("a", SIZE), 0, file, SIZE);
      service.put(service.open("b", SIZE), 0, file, SIZE);
      assertThat(files()).isLessThanOrEqualTo(1);
    }
    assertThat(files()).isZero();
  }

  @Test
  void slotsOfTheScratchFileAreUsedAgain() throws IOException {
    ScratchFile file = new ScratchFile(scratch);
    AtomicLong highest = new AtomicLong();
    for (int i = 0; i < 100; i++) {
      long slot = file.write(new byte[] {(byte) i}, 1);
      assertThat(file.read(slot, 1)).containsExactly(i);
      highest.accumulateAndGet(slot, Math::max);
      file.free(slot);
    }
    file.close();
    assertThat(highest).hasValue(0);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.count();
    }
  }
}
