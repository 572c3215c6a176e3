package io.github.uploadsim.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where the behaviours of a family come from.
 *
 * @param behaviours what it does on the wire, the rows of its error matrix among them
 * @param claims the readings between which its switches choose
 */
public record Provenance(List<Behaviour> behaviours, List<Claim> claims) {

  public Provenance {
    behaviours = List.copyOf(behaviours);
    claims = List.copyOf(claims);
  }

  /**
   * Reads two tables, one line for each entry: {@code id | when | answer | confidence | source},
   * with {@code | switch} behind where one decides, and {@code switch | reading | confidence |
   * source}.
   *
   * @throws IllegalArgumentException with a line that is none of these
   */
  public static Provenance of(String behaviours, String claims) {
    return new Provenance(
        table(behaviours, 5, 6, Provenance::behaviour), table(claims, 4, 4, Provenance::claim));
  }

  /** The readings between which a switch chooses. */
  public List<Claim> claims(Switch<?> which) {
    return claims.stream().filter(claim -> claim.decidedBy().equals(which.name())).toList();
  }

  private static <T> List<T> table(
      String lines, int least, int most, Function<List<String>, T> entry) {
    return lines.lines().map(line -> entry.apply(cells(line, least, most))).toList();
  }

  private static List<String> cells(String line, int least, int most) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() < least || cells.size() > most || cells.contains("")) {
      throw new IllegalArgumentException("not %d to %d cells: %s".formatted(least, most, line));
    }
    return cells;
  }

  private static Behaviour behaviour(List<String> cells) {
    return new Behaviour(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        Confidence.valueOf(cells.get(3)),
        cells.get(4),
        cells.stream().skip(5).findFirst());
  }

  private static Claim claim(List<String> cells) {
    return new Claim(cells.get(0), cells.get(1), Confidence.valueOf(cells.get(2)), cells.get(3));
  }
}
