package io.github.uploadsim.dialect;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the valid name that someone who mistyped probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The valid name with the fewest edits from the given one.
   *
   * @throws IllegalArgumentException if there is no valid name
   */
  public static String to(String mistyped, Collection<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt(name -> edits(mistyped, name)))
        .orElseThrow(() -> new IllegalArgumentException("no valid names to choose from"));
  }

  private static int edits(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
