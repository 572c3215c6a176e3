package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.print.PrintSwitches.Reaction;
import java.util.LinkedHashMap;
import java.util.Map;

/** The presets of the print family. */
public final class PrintHabits {

  private PrintHabits() {}

  /** The readings that the pages bear out best, for no live answer was ever published. */
  public static Habits live() {
    return Habits.defaults("print", PrintSwitches.ALL);
  }

  /** The pages' examples to the letter, of which one writes a range with an equals sign. */
  public static Habits documentedExamples() {
    return live().with(PrintSwitches.ACCEPT_EQUALS_SIGN, true);
  }

  /** The prose where it differs: one fragment after the other, and the resource's own name. */
  public static Habits documentedProse() {
    return live()
        .with(PrintSwitches.SEQUENTIAL, true)
        .with(PrintSwitches.NAME_MEMBER, PrintSwitches.DISPLAY_NAME);
  }

  /** What clients made for other families need: a bearer anywhere, any size, both names. */
  public static Habits lenient() {
    return live()
        .with(PrintSwitches.ACCEPT_EQUALS_SIGN, true)
        .with(PrintSwitches.AUTH_ON_PUT, Reaction.ACCEPT)
        .with(PrintSwitches.APP_ONLY_ON_SHARES, Reaction.ACCEPT)
        .with(PrintSwitches.OVER_LIMIT, Reaction.ACCEPT)
        .with(PrintSwitches.NAME_MEMBER, PrintSwitches.BOTH_NAMES);
  }

  /** All presets by name. */
  public static Map<String, Habits> presets() {
    Map<String, Habits> presets = new LinkedHashMap<>();
    presets.put("live", live());
    presets.put("documentedExamples", documentedExamples());
    presets.put("documentedProse", documentedProse());
    presets.put("lenient", lenient());
    return presets;
  }
}
