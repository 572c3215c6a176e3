package io.github.uploadsim.family;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Nearest;
import io.github.uploadsim.dialect.drive.DriveDialect;
import io.github.uploadsim.dialect.drive.DriveHabits;
import io.github.uploadsim.dialect.outlook.OutlookDialect;
import io.github.uploadsim.dialect.outlook.OutlookHabits;
import io.github.uploadsim.dialect.print.PrintDialect;
import io.github.uploadsim.dialect.print.PrintHabits;
import io.github.uploadsim.dialect.todo.TodoDialect;
import io.github.uploadsim.dialect.todo.TodoHabits;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The families that a simulator speaks, each with its habits. Immutable.
 *
 * @param habits by the family's name, in the order in which the families are asked
 */
public record Families(Map<String, Habits> habits) {

  /** A family that there is. */
  private record Family(Map<String, Habits> presets, Function<Habits, Dialect> dialect) {}

  private static final Map<String, Family> ALL = new LinkedHashMap<>();

  static {
    ALL.put("todo", new Family(TodoHabits.presets(), TodoDialect::new));
    ALL.put("outlook", new Family(OutlookHabits.presets(), OutlookDialect::new));
    ALL.put("drive", new Family(DriveHabits.presets(), DriveDialect::new));
    ALL.put("print", new Family(PrintHabits.presets(), PrintDialect::new));
  }

  public Families {
    habits = new LinkedHashMap<>(habits);
  }

  /** All families in their live habits. */
  public static Families live() {
    return new Families(Map.of()).only(names()).preset("live");
  }

  /** The names of all families. */
  public static Collection<String> names() {
    return new LinkedHashSet<>(ALL.keySet());
  }

  /**
   * Only these families; none named means all.
   *
   * @throws IllegalArgumentException with the nearest valid name
   */
  public Families only(Collection<String> wanted) {
    Map<String, Habits> chosen = new LinkedHashMap<>();
    for (String name : wanted.isEmpty() ? names() : wanted) {
      Habits before = habits.getOrDefault(name, preset(name, "live"));
      chosen.put(name, before);
    }
    return new Families(chosen);
  }

  /**
   * All families in the habits of a preset; a family that has none of the name stays live.
   *
   * @throws IllegalArgumentException with the nearest valid name
   */
  public Families preset(String name) {
    Set<String> known = new LinkedHashSet<>();
    ALL.values().forEach(family -> known.addAll(family.presets().keySet()));
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "preset: no preset '%s', did you mean '%s'? There are %s"
              .formatted(name, Nearest.to(name, known), String.join(", ", known)));
    }
    Map<String, Habits> changed = new LinkedHashMap<>();
    habits.keySet().forEach(family -> changed.put(family, preset(family, name)));
    return new Families(changed);
  }

  private static Map<String, Habits> presets(String family) {
    return Optional.ofNullable(ALL.get(family))
        .map(Family::presets)
        .orElseThrow(() -> unknown("families", family));
  }

  private static Habits preset(String family, String name) {
    Map<String, Habits> presets = presets(family);
    return Optional.ofNullable(presets.get(name)).orElseGet(() -> live(presets));
  }

  /** The name of the preset in which a family is; none if a switch of it was set otherwise. */
  public Optional<String> presetOf(String family) {
    Habits now = Optional.ofNullable(habits.get(family)).orElseGet(() -> preset(family, "live"));
    return presets(family).entrySet().stream()
        .filter(preset -> preset.getValue().sameAs(now))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Habits live(Map<String, Habits> presets) {
    return presets.values().iterator().next();
  }

  private static IllegalArgumentException unknown(String what, String family) {
    return new IllegalArgumentException(
        "%s: no family '%s', did you mean '%s'? There are %s"
            .formatted(what, family, Nearest.to(family, names()), String.join(", ", names())));
  }

  /**
   * One behaviour set by its name and written value, such as {@code todo.createStatus} and {@code
   * 201}.
   *
   * @throws IllegalArgumentException with the nearest valid name, or what the value may be
   */
  public Families set(String name, String value) {
    List<String> parts = Arrays.asList(name.split("\\.", 2));
    Habits before =
        Optional.ofNullable(habits.get(parts.get(0)))
            .filter(any -> parts.size() == 2)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s: a behaviour is named family.switch, and the families are: %s"
                            .formatted(name, String.join(", ", habits.keySet()))));
    return with(before.with(parts.get(1), value));
  }

  /** The same with the habits of one family. */
  public Families with(Habits changed) {
    Map<String, Habits> more = new LinkedHashMap<>(habits);
    more.put(changed.family(), changed);
    return new Families(more);
  }

  /** The dialects that are spoken. */
  public List<Dialect> dialects() {
    return habits.values().stream().map(Families::dialect).toList();
  }

  private static Dialect dialect(Habits habits) {
    return Optional.ofNullable(ALL.get(habits.family()))
        .orElseThrow(() -> unknown("habits", habits.family()))
        .dialect()
        .apply(habits);
  }
}
