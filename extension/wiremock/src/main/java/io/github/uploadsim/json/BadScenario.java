package io.github.uploadsim.json;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be; it says all that is wrong, not only the first thing. */
public final class BadScenario extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BadScenario(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n  ", "bad fault scenario:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
