package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import io.github.uploadsim.session.ByteRange;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Where fragments may come in any order, the service knows every hole and refuses every overlap.
 */
class AnyOrderTest {

  private static final int SCRIPTS = 300;

  @Test
  void fragmentsOfAnyOrderEndAsTheFileWhateverIsCut() {
    for (long seed = 0; seed < SCRIPTS; seed++) {
      try (PrintService service = PrintService.storing(64 << 20, Service.TEMP)) {
        new Script(service, seed).play();
      }
    }
  }

  /** A client that sends random ranges and reckons by itself which bytes must be there. */
  private static final class Script {
    private final PrintService service;
    private final Random random;
    private final String story;
    private final byte[] file;
    private final URI url;
    private final BitSet there = new BitSet();

    Script(PrintService service, long seed) {
      this.service = service;
      this.random = new Random(seed);
      this.story = "seed " + seed;
      this.file = Bodies.random(1 + random.nextInt(200), seed);
      this.url = service.open("d", file.length);
    }

    void play() {
      while (there.cardinality() < file.length) {
        assertThat(service.status(url).json().get("nextExpectedRanges"))
            .as(story)
            .isEqualTo(holes());
        send(range());
      }
      assertThat(service.status(url).status()).as(story).isEqualTo(404);
      assertThat(service.value("d")).as(story).isEqualTo(file);
    }

    /** A piece of a hole, or now and then any piece, which may overlap. */
    private ByteRange range() {
      int start = there.nextClearBit(random.nextInt(file.length));
      int hole = there.nextSetBit(start);
      if (start >= file.length || random.nextInt(4) == 0) {
        start = random.nextInt(file.length);
        hole = -1;
      }
      int most = (hole < 0 ? file.length : hole) - start;
      return new ByteRange(start, start + 1 + random.nextInt(Math.min(40, most)));
    }

    private void send(ByteRange range) {
      int start = (int) range.start();
      int end = (int) range.end();
      boolean overlap = !there.get(start, end).isEmpty();
      boolean cut = !overlap && random.nextInt(4) == 0;
      int kept = cut ? random.nextInt((int) range.length()) : (int) range.length();
      if (cut) {
        service.simulator().inject(List.of(cutting(kept)));
      }
      Answer answer = service.put(url, file, range);
      if (overlap) {
        assertThat(answer.status()).as(story).isEqualTo(416);
      } else {
        there.set(start, start + kept);
        assertThat(answer.arrives()).as(story).isEqualTo(!cut);
        assertThat(answer.status() == 201).as(story).isEqualTo(there.cardinality() == file.length);
      }
    }

    private static FaultRule cutting(int kept) {
      Trigger any = Trigger.ALWAYS;
      Trigger put =
          new Trigger(
              Optional.of(Operation.PUT),
              OptionalInt.empty(),
              OptionalInt.empty(),
              OptionalInt.empty(),
              false,
              OptionalLong.empty(),
              any.family(),
              any.sessionNumber(),
              any.sessionName());
      return new FaultRule("", put, new CutRequest(kept, Keep.bytes(kept), Close.RESET), 1, false);
    }

    private List<String> holes() {
      List<String> holes = new ArrayList<>();
      for (int at = there.nextClearBit(0); at < file.length; ) {
        int next = there.nextSetBit(at);
        int end = next < 0 ? file.length : next;
        holes.add(at + "-" + (end - 1));
        at = there.nextClearBit(end);
      }
      return holes;
    }
  }

  @Test
  void aReplacedFileGivesItsMemoryBack() {
    int size = 1_000_003;
    try (PrintService service =
        PrintService.storing(2L * size + 4 * Page.SIZE, Service.TEMP.resolve("no-such-folder"))) {
      for (int i = 0; i < 20; i++) {
        byte[] file = Bodies.random(size, i);
        Answer whole = service.put(service.open("d", size), file, new ByteRange(0, size));
        assertThat(whole.status()).as("round %d", i).isEqualTo(201);
        service.simulator().forgetSessions();

        assertThat(service.value("d")).as("round %d", i).isEqualTo(file);
        assertThat(service.simulator().items()).hasSize(1);
      }
    }
  }
}
