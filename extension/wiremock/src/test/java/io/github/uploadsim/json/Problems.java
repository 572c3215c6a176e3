package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** What is wrong with a scenario. */
final class Problems {

  private Problems() {}

  static List<Problem> in(String json) {
    BadScenario bad = catchThrowableOfType(BadScenario.class, () -> ScenarioJson.read(json));
    return bad == null ? List.of() : bad.problems();
  }
}
