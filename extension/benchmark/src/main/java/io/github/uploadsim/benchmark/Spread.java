package io.github.uploadsim.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Numbers in their order. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares spreads
record Spread(double[] sorted) {

  static Spread of(Collection<? extends Number> numbers) {
    return new Spread(numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray());
  }

  double mean() {
    return Arrays.stream(sorted).average().orElse(0);
  }

  double median() {
    return at(0.5);
  }

  /** The number below which this share of them lies, between neighbours in proportion. */
  double at(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Median and the middle half. */
  String written(String format) {
    return String.format(
        Locale.ROOT, format + " [" + format + " to " + format + "]", median(), at(0.25), at(0.75));
  }
}
