package io.github.uploadsim.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The habits of one family: a value for each of its switches. Immutable.
 *
 * @param family such as {@code todo}
 * @param switches all switches of the family
 * @param chosen the values that differ from the defaults
 */
public record Habits(String family, List<Switch<?>> switches, Map<Switch<?>, Object> chosen) {

  public Habits {
    switches = List.copyOf(switches);
    chosen = Map.copyOf(chosen);
  }

  /** Every switch at its default. */
  public static Habits defaults(String family, List<Switch<?>> switches) {
    return new Habits(family, switches, Map.of());
  }

  /** The value of a switch. */
  @SuppressWarnings("unchecked")
  public <T> T get(Switch<T> which) {
    return (T) chosen.getOrDefault(which, which.byDefault());
  }

  /** The value of a switch as options spell it. */
  public <T> String written(Switch<T> which) {
    return which.write(get(which));
  }

  /** True if each switch has the same value in both, by choice or by default. */
  public boolean sameAs(Habits other) {
    return switches.equals(other.switches)
        && switches.stream().allMatch(which -> get(which).equals(other.get(which)));
  }

  /** These habits with one switch set. */
  public <T> Habits with(Switch<T> which, T value) {
    Map<Switch<?>, Object> more = new HashMap<>(chosen);
    more.put(which, value);
    return new Habits(family, switches, more);
  }

  /**
   * These habits with one switch set, by name and written value.
   *
   * @throws IllegalArgumentException with the nearest valid name, or what the value may be
   */
  public Habits with(String name, String value) {
    for (Switch<?> which : switches) {
      if (which.name().equals(name)) {
        return set(which, value);
      }
    }
    List<String> names = new ArrayList<>(switches.stream().map(Switch::name).toList());
    throw new IllegalArgumentException(
        "%s.%s: no such switch, did you mean %s.%s?"
            .formatted(family, name, family, Nearest.to(name, names)));
  }

  private <T> Habits set(Switch<T> which, String value) {
    try {
      return with(which, which.parse(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(family + "." + e.getMessage(), e);
    }
  }
}
