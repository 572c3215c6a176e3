package io.github.uploadsim.fault;

import java.time.Duration;

/** A length of time, fixed or drawn; named as WireMock names its delay distributions. */
public sealed interface Wait {

  /**
   * The length of time for a number from 0, inclusive, to 1, exclusive, that was drawn by chance.
   */
  Duration drawn(double luck);

  /** Always the same. */
  record Fixed(Duration time) implements Wait {
    public Fixed {
      requireTime("for", time);
    }

    @Override
    public Duration drawn(double luck) {
      return time;
    }
  }

  /** Anything between two bounds, each as likely. */
  record Uniform(Duration lower, Duration upper) implements Wait {
    public Uniform {
      requireTime("lower", lower);
      requireTime("upper", upper);
      if (upper.compareTo(lower) < 0) {
        throw new IllegalArgumentException(
            "upper: must not be less than lower, got %s to %s".formatted(lower, upper));
      }
    }

    @Override
    public Duration drawn(double luck) {
      return lower.plusNanos((long) (upper.minus(lower).toNanos() * luck));
    }
  }

  /** Mostly about the median, sometimes much more. */
  record LogNormal(Duration median, double sigma) implements Wait {
    private static final double MOST_SIGMA = 10;
    private static final double WIDTH = 8;
    private static final int HALVINGS = 60;

    public LogNormal {
      requireTime("median", median);
      if (!(sigma >= 0 && sigma <= MOST_SIGMA)) {
        throw new IllegalArgumentException("sigma: must lie from 0 to 10, got " + sigma);
      }
    }

    @Override
    public Duration drawn(double luck) {
      double factor = Math.exp(sigma * quantile(luck));
      return Duration.ofNanos((long) Math.min(median.toNanos() * factor, Long.MAX_VALUE / 2.0));
    }

    /** Where the normal distribution's area reaches so much, found by halving. */
    private static double quantile(double area) {
      double low = -WIDTH;
      double high = WIDTH;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (area(middle) < area) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Abramowitz and Stegun 26.2.17, good to seven digits. */
    private static double area(double x) {
      double t = 1 / (1 + 0.2316419 * Math.abs(x));
      double poly =
          t
              * (0.319381530
                  + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
      double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
      return x >= 0 ? 1 - tail : tail;
    }
  }

  /** Refuses what is no length of time. */
  static void requireTime(String name, Duration time) {
    if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(name + ": must lie from PT0S to PT24H, got " + time);
    }
  }
}
