package io.github.uploadsim.session;

/**
 * The multiple of bytes that the length of every fragment but the last is to be.
 *
 * @param step bytes
 * @param reaction what becomes of a fragment off the grid
 */
public record Grid(long step, Reaction reaction) {

  /** No grid. */
  public static final Grid NONE = new Grid(1, Reaction.OFF);

  /** What becomes of a fragment off the grid. */
  public enum Reaction {
    /** Nothing: it is taken like any other. */
    OFF,
    /** It is taken, and noted for the test author. */
    RECORD,
    /** It is refused. */
    REJECT,
    /** It is taken, and the file cannot be put together at the end. */
    FAIL_AT_END
  }

  public Grid {
    if (step < 1) {
      throw new IllegalArgumentException("grid: the step must be at least 1 byte, got " + step);
    }
  }

  /** True if a fragment may not be so long, there. */
  boolean violatedBy(ByteRange fragment, long total) {
    return reaction != Reaction.OFF && fragment.end() != total && fragment.length() % step != 0;
  }
}
