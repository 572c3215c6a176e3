package io.github.uploadsim.fault;

/**
 * Decides by chance, from a seed and the name of an event alone: the same on any machine, in any
 * order, in any thread.
 */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double STEPS = 1L << 53;

  private Chance() {}

  /** True with the given probability; 0 is never and 1 is always. */
  static boolean strikes(double probability, long seed, String event) {
    return drawn(seed, event) < probability;
  }

  /** A number from 0, inclusive, to 1, exclusive. */
  static double drawn(long seed, String event) {
    long state = mixed(seed + GOLDEN);
    for (int i = 0; i < event.length(); i++) {
      state = mixed(state + GOLDEN + event.charAt(i));
    }
    return (mixed(state) >>> 11) / STEPS;
  }

  /** The finisher of SplitMix64. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
