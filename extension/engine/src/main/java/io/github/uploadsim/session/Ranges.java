package io.github.uploadsim.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of bytes of a file: disjoint, merged, sorted runs. Immutable. */
public record Ranges(List<ByteRange> runs) {

  /** No byte. */
  public static final Ranges NONE = new Ranges(List.of());

  public Ranges {
    runs = List.copyOf(runs);
  }

  /** These bytes and those of the given run. */
  public Ranges plus(ByteRange run) {
    if (run.length() == 0) {
      return this;
    }
    List<ByteRange> sorted = new ArrayList<>(runs);
    sorted.add(run);
    sorted.sort(Comparator.comparingLong(ByteRange::start));
    List<ByteRange> merged = new ArrayList<>();
    for (ByteRange next : sorted) {
      append(merged, next);
    }
    return new Ranges(merged);
  }

  private static void append(List<ByteRange> merged, ByteRange next) {
    int last = merged.size() - 1;
    if (last >= 0 && merged.get(last).end() >= next.start()) {
      ByteRange before = merged.get(last);
      merged.set(last, new ByteRange(before.start(), Math.max(before.end(), next.end())));
    } else {
      merged.add(next);
    }
  }

  /** These bytes as far as they lie before an offset. */
  public Ranges upTo(long end) {
    return new Ranges(
        runs.stream()
            .filter(run -> run.start() < end)
            .map(run -> new ByteRange(run.start(), Math.min(run.end(), end)))
            .toList());
  }

  /** How many bytes in all. */
  public long size() {
    return runs.stream().mapToLong(ByteRange::length).sum();
  }

  /** The length of the unbroken run that starts at offset 0. */
  public long prefix() {
    return runs.isEmpty() || runs.get(0).start() > 0 ? 0 : runs.get(0).end();
  }

  /** True if one of these bytes lies in the given run. */
  public boolean overlaps(ByteRange run) {
    return runs.stream().anyMatch(run::overlaps);
  }

  /** What is missing of a file of so many bytes. */
  public List<ByteRange> gaps(long total) {
    List<ByteRange> gaps = new ArrayList<>();
    long at = 0;
    for (ByteRange run : runs) {
      if (run.start() > at) {
        gaps.add(new ByteRange(at, run.start()));
      }
      at = run.end();
    }
    if (at < total) {
      gaps.add(new ByteRange(at, total));
    }
    return gaps;
  }
}
