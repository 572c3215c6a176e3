package io.github.uploadsim.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Range} of a fragment: {@code bytes {start}-{end}/{total}}, 0-based, end
 * inclusive (Graph: attach files to a To Do task, step 2).
 */
public sealed interface ContentRange {

  /**
   * A readable range.
   *
   * @param start offset of the first byte
   * @param last offset of the last byte, inclusive
   * @param total bytes of the whole file
   */
  record Bytes(long start, long last, long total) implements ContentRange {}

  /** The range of a fragment without a byte, which only a file of no bytes can have. */
  record Nothing() implements ContentRange {}

  /** A header that is missing or cannot be read. */
  record Unreadable(String why) implements ContentRange {}

  /** Reads a header value; an unreadable one is a value too, never an exception. */
  static ContentRange parse(String header) {
    if (Syntax.EMPTY_FILE.matcher(header).matches()) {
      return new Nothing();
    }
    Matcher range = Syntax.RANGE.matcher(header);
    if (!range.matches()) {
      return new Unreadable("'" + header + "' is not of the form bytes {start}-{end}/{total}");
    }
    long start = Long.parseLong(range.group(1));
    long last = Long.parseLong(range.group(2));
    long total = Long.parseLong(range.group(3));
    if (start > last || last >= total) {
      return new Unreadable("'" + header + "' needs start <= end < total");
    }
    return new Bytes(start, last, total);
  }

  /** The grammar; eighteen digits are the most that a long can always hold. */
  final class Syntax {
    private static final Pattern RANGE =
        Pattern.compile("bytes +(\\d{1,18})-(\\d{1,18})/(\\d{1,18})", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY_FILE =
        Pattern.compile("bytes +(\\*|0--1)/0", Pattern.CASE_INSENSITIVE);

    private Syntax() {}
  }
}
