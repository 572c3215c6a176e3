package io.github.uploadsim.fault;

/**
 * How much of a request's bytes the service holds on to.
 *
 * @param atMost bytes from the start of the request's body, at the most
 */
public record Keep(long atMost) {

  /** Nothing: as if the request had never come. */
  public static final Keep NONE = new Keep(0);

  /** All that was taken. */
  public static final Keep ALL = new Keep(Long.MAX_VALUE);

  public Keep {
    if (atMost < 0) {
      throw new IllegalArgumentException(
          "keep: must be \"none\", \"all\" or a number of bytes from 0 up, got " + atMost);
    }
  }

  /** The first bytes of the request. */
  public static Keep bytes(long atMost) {
    return new Keep(atMost);
  }

  /** True if all that was taken is kept. */
  public boolean all() {
    return atMost == Long.MAX_VALUE;
  }

  /** How many of the bytes taken are kept. */
  public long of(long taken) {
    return Math.min(atMost, taken);
  }

  @Override
  public String toString() {
    return all() ? "all" : atMost == 0 ? "none" : Long.toString(atMost);
  }
}
