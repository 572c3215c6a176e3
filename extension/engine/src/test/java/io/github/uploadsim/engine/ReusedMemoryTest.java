package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory is used again, and never while anybody still reads there. */
class ReusedMemoryTest {

  private static final int ROUNDS = 20;
  private static final int SIZE = 1_000_003;

  /** So that memory is all there is. */
  private static final Path NO_DISK = Service.TEMP.resolve("uploadsim-there-is-no-such-folder");

  @ParameterizedTest
  @ValueSource(ints = {1000, SIZE})
  void aResetGivesAllMemoryBack(int size) {
    try (Service service = Service.storing(size + Page.SIZE, NO_DISK)) {
      for (int i = 0; i < ROUNDS; i++) {
        byte[] file = Bodies.random(size, i);
        String session = service.open("a", size);

        assertThat(service.put(session, 0, file, size).status()).as("round %d", i).isEqualTo(201);
        assertThat(service.content(session)).isEqualTo(file);

        service.simulator().reset();
      }
    }
  }

  @Test
  void aRequestThatOutlivesAResetGivesItsMemoryBack() {
    byte[] file = Bodies.random(SIZE, 1);
    try (Service service = Service.storing(SIZE + Page.SIZE, NO_DISK)) {
      for (int i = 0; i < ROUNDS; i++) {
        String lost = service.open("a", SIZE);
        service.put(
            lost, 0, SIZE, SIZE, Bodies.meanwhile(service.simulator()::reset, file), "c" + i);
      }

      String session = service.open("b", SIZE);
      assertThat(service.put(session, 0, file, SIZE).status()).isEqualTo(201);
    }
  }

  @Test
  void aDownloadThatOutlivesAResetKeepsItsBytes() throws IOException {
    byte[] before = Bodies.random(SIZE, 1);
    byte[] after = Bodies.random(SIZE, 2);
    try (Service service = Service.storing(64 << 20, NO_DISK)) {
      String session = service.open("a", SIZE);
      service.put(session, 0, before, SIZE);
      Payload download = service.simulator().content(session).orElseThrow();

      service.simulator().reset();
      service.put(service.open("b", SIZE), 0, after, SIZE);

      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      download.writeTo(bytes);
      download.close();
      assertThat(bytes.toByteArray()).isEqualTo(before);
    }
  }

  @Test
  void roomIsGivenOnceOnly() {
    Slabs slabs = new Slabs(3L * Page.SIZE);
    Slabs.Slot first = slabs.take(Page.SIZE).orElseThrow();
    Slabs.Slot second = slabs.take(Page.SIZE).orElseThrow();
    assertThat(slabs.take(Page.SIZE)).isPresent();
    assertThat(slabs.take(Page.SIZE)).isEmpty();
    assertThat(slabs.take(1)).isEmpty();

    Page page = new Page.InMemory(first, new Scratch(slabs, NO_DISK));
    page.release();
    page.release();

    assertThat(slabs.take(Page.SIZE)).containsSame(first);
    assertThat(slabs.take(Page.SIZE)).isEmpty();
    assertThat(first.offset()).isNotEqualTo(second.offset());
  }
}
