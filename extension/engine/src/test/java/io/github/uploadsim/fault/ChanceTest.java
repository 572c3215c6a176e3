package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

  private static final int EVENTS = 20_000;

  private static long struck(double probability, long seed) {
    return IntStream.range(0, EVENTS)
        .filter(i -> Chance.strikes(probability, seed, "todo/a.bin/1/PUT@" + i + "/1"))
        .count();
  }

  @Test
  void nothingIsNeverAndOneIsAlways() {
    assertThat(struck(0, 7)).isZero();
    assertThat(struck(1, 7)).isEqualTo(EVENTS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void itStrikesAsOftenAsItSays(double probability) {
    long seed = new Random().nextLong();

    assertThat(struck(probability, seed) / (double) EVENTS)
        .as("seed %d", seed)
        .isCloseTo(probability, within(0.02));
  }

  /** These stand for every machine: nothing but the seed and the name may matter. */
  @Test
  void aSeedStrikesTheSameEverywhere() {
    List<Integer> struck =
        IntStream.range(0, 40)
            .filter(i -> Chance.strikes(0.25, 42, "drive/film.mp4/1/PUT@" + i * 327_680 + "/1"))
            .boxed()
            .toList();

    assertThat(struck).isEqualTo(EXPECTED);
  }

  private static final List<Integer> EXPECTED = List.of(1, 5, 6, 14, 16, 26, 29, 30, 33);

  @Test
  void anotherSeedStrikesElsewhere() {
    assertThat(IntStream.range(0, 64).filter(i -> Chance.strikes(0.5, 1, "e" + i)).boxed().toList())
        .isNotEqualTo(
            IntStream.range(0, 64).filter(i -> Chance.strikes(0.5, 2, "e" + i)).boxed().toList());
  }
}
