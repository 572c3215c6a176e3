package io.github.uploadsim.session;

/**
 * A run of bytes of a file.
 *
 * @param start offset of the first byte, inclusive
 * @param end offset behind the last byte, exclusive
 */
public record ByteRange(long start, long end) {

  public ByteRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "byte range: needs 0 <= start <= end, got " + start + " to " + end);
    }
  }

  /** How many bytes. */
  public long length() {
    return end - start;
  }

  /** True if both hold at least one same byte. */
  public boolean overlaps(ByteRange other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** The first bytes of this range, at most as many as there are. */
  public ByteRange prefix(long bytes) {
    return new ByteRange(start, start + Math.min(bytes, length()));
  }
}
