package io.github.uploadsim.dialect;

import io.github.uploadsim.session.ByteRange;
import java.util.List;

/** The forms in which families write {@code nextExpectedRanges}. */
public enum ExpectedRanges {
  /** A single start offset, such as {@code "2097152"} (uploadSession resource, To Do, Outlook). */
  START,
  /** Open at the end of the file, such as {@code "2097152-"} (driveItem). */
  OPEN,
  /** Start and inclusive end, such as {@code "0-4533321"} (print, OneDrive Personal). */
  CLOSED;

  /** Writes what is expected of a file of so many bytes. */
  public List<String> write(List<ByteRange> expected, long total) {
    return switch (this) {
      case START -> expected.stream().limit(1).map(gap -> Long.toString(gap.start())).toList();
      case OPEN -> expected.stream().map(gap -> open(gap, total)).toList();
      case CLOSED -> expected.stream().map(ExpectedRanges::closed).toList();
    };
  }

  private static String open(ByteRange gap, long total) {
    return gap.end() >= total ? gap.start() + "-" : closed(gap);
  }

  private static String closed(ByteRange gap) {
    boolean endless = gap.length() == 0 || gap.end() == Long.MAX_VALUE;
    return endless ? gap.start() + "-" : gap.start() + "-" + (gap.end() - 1);
  }
}
