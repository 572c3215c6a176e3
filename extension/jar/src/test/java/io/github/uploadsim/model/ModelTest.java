package io.github.uploadsim.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.contract.Slip;
import io.github.uploadsim.contract.TodoFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model's own rules where no family needs them yet: any order, late totals, commits. */
class ModelTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static Model model(boolean inOrder, boolean knowsSize) {
    return model(inOrder, knowsSize, false);
  }

  private static Model model(boolean inOrder, boolean knowsSize, boolean defers) {
    Model model = new Model(new Odd(inOrder, knowsSize, defers), 6, NOW);
    model.create("f", 10);
    return model;
  }

  private static final class Odd extends TodoFamily {
    private final boolean inOrder;
    private final boolean knowsSize;
    private final boolean defers;

    Odd(boolean inOrder, boolean knowsSize, boolean defers) {
      this.inOrder = inOrder;
      this.knowsSize = knowsSize;
      this.defers = defers;
    }

    @Override
    public boolean inOrder() {
      return inOrder;
    }

    @Override
    public boolean knowsSizeAtCreate() {
      return knowsSize;
    }

    @Override
    public boolean defersCommit() {
      return defers;
    }

    @Override
    public int finalStatus() {
      return defers ? 200 : 201;
    }

    @Override
    public List<String> expected(BitSet received, int size) {
      return List.of(received + "/" + size);
    }
  }

  private static String put(Model model, int start, int length, int total) {
    return model.put(model.uploads.get(0), Put.right(start, length, total));
  }

  @Test
  void fragmentsInAnyOrderFillTheHoles() {
    Model model = model(false, true);

    assertThat(put(model, 8, 2, 10)).startsWith("200 [{8, 9}/10]");
    assertThat(put(model, 0, 3, 10)).startsWith("200 [{0, 1, 2, 8, 9}/10]");
    assertThat(put(model, 7, 2, 10)).isEqualTo("416 invalidRange fragmentOverlap");
    assertThat(put(model, 3, 5, 10)).isEqualTo("201");
  }

  @Test
  void fragmentsOutOfOrderAreAGap() {
    assertThat(put(model(true, true), 8, 2, 10)).isEqualTo("416 invalidRange fragmentOutOfOrder");
  }

  @Test
  void firstAcceptedFragmentTellsATotalThatWasUnknown() {
    Model model = model(true, false);

    assertThat(model.status(model.uploads.get(0))).startsWith("200 [{}/-1]");
    assertThat(put(model, 1, 2, 12)).startsWith("416");
    assertThat(put(model, 0, 6, 11)).startsWith("200 [{0, 1, 2, 3, 4, 5}/11]");
    assertThat(put(model, 6, 4, 10)).startsWith("400 invalidRequest fragmentLengthMismatch");
    assertThat(put(model, 6, 5, 11)).isEqualTo("201");
  }

  @Test
  void deferredFileIsThereWhenItIsCommittedAndNotBefore() {
    Model model = model(true, true, true);
    Modelled upload = model.uploads.get(0);
    put(model, 0, 6, 10);

    assertThat(put(model, 6, 4, 10)).startsWith("200 [{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}/10]");
    assertThat(put(model, 9, 1, 10)).isEqualTo("416 invalidRange fragmentOverlap");
    assertThat(model.list()).isEqualTo("200 []");
    assertThat(model.commit(upload)).isEqualTo("200");
    assertThat(model.list()).isEqualTo("200 [f]");
    assertThat(model.commit(upload)).isEqualTo("404 ErrorItemNotFound");
  }

  @Test
  void firstFaultInTheOrderOfTheDescriptionIsTold() {
    Model model = model(true, true);
    Modelled upload = model.uploads.get(0);

    assertThat(model.slip(upload, new Put(4, 7, 9, 6, true))).contains(Slip.NO_RANGE);
    assertThat(model.slip(upload, new Put(1, 7, 9, 6, true))).contains(Slip.WRONG_LENGTH);
    assertThat(model.slip(upload, new Put(1, 7, 9, 7, true))).contains(Slip.TOO_LARGE);
    assertThat(model.slip(upload, new Put(1, 6, 9, 6, true))).contains(Slip.WRONG_TOTAL);
    assertThat(model.slip(upload, new Put(1, 6, 10, 6, true))).contains(Slip.GAP);
    model.advanceTo(NOW.plus(Duration.ofHours(1)));
    assertThat(model.slip(upload, new Put(4, 7, 9, 6, true))).contains(Slip.EXPIRED);
  }
}
