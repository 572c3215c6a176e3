package io.github.uploadsim.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranges against a set of bits, which cannot be wrong. */
class RangesTest {

  private static final int TOTAL = 60;

  @ParameterizedTest
  @MethodSource("seeds")
  void rangesHoldWhatASetOfBitsHolds(long seed) {
    Random random = new Random(seed);
    Ranges ranges = Ranges.NONE;
    BitSet bits = new BitSet(TOTAL);

    for (int i = 0; i < 12; i++) {
      ByteRange run = run(random);
      boolean overlap = bits.get((int) run.start(), (int) run.end()).cardinality() > 0;
      assertThat(ranges.overlaps(run)).as("seed %d, overlap with %s", seed, run).isEqualTo(overlap);
      ranges = ranges.plus(run);
      bits.set((int) run.start(), (int) run.end());
      assertThat(ranges.runs()).as("seed %d after %s", seed, run).isEqualTo(runs(bits));
      assertSame(seed, ranges, bits);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static void assertSame(long seed, Ranges ranges, BitSet bits) {
    BitSet missing = new BitSet(TOTAL);
    missing.set(0, TOTAL);
    missing.andNot(bits);
    assertThat(ranges.size()).as("size, seed %d", seed).isEqualTo(bits.cardinality());
    assertThat(ranges.prefix()).as("prefix, seed %d", seed).isEqualTo(bits.nextClearBit(0));
    assertThat(ranges.gaps(TOTAL)).as("gaps, seed %d", seed).isEqualTo(runs(missing));
  }

  private static ByteRange run(Random random) {
    int start = random.nextInt(TOTAL);
    return new ByteRange(start, start + random.nextInt(Math.min(10, TOTAL - start + 1)));
  }

  private static List<ByteRange> runs(BitSet bits) {
    List<ByteRange> runs = new ArrayList<>();
    for (int start = bits.nextSetBit(0); start >= 0; ) {
      int end = bits.nextClearBit(start);
      runs.add(new ByteRange(start, end));
      start = bits.nextSetBit(end);
    }
    return runs;
  }

  @Test
  void aPrefixIsNeverLongerThanItsRange() {
    ByteRange range = new ByteRange(5, 10);

    assertThat(range.prefix(3)).isEqualTo(new ByteRange(5, 8));
    assertThat(range.prefix(5)).isEqualTo(range);
    assertThat(range.prefix(Long.MAX_VALUE)).isEqualTo(range);
    assertThat(range.prefix(0).length()).isZero();
  }

  @Test
  void touchingRangesDoNotOverlap() {
    assertThat(new ByteRange(0, 5).overlaps(new ByteRange(5, 10))).isFalse();
    assertThat(new ByteRange(0, 6).overlaps(new ByteRange(5, 10))).isTrue();
    assertThat(new ByteRange(5, 5).overlaps(new ByteRange(5, 10))).isFalse();
  }
}
