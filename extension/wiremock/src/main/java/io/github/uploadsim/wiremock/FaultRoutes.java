package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.json.BadScenario;
import io.github.uploadsim.json.ScenarioJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Faults over the admin routes. */
final class FaultRoutes {

  private final Mounting mounting;

  FaultRoutes(Mounting mounting) {
    this.mounting = mounting;
  }

  ResponseDefinition list() {
    return AdminAnswer.json(
        200,
        Map.of(
            "rules",
            mounting.simulator().faults().entries().stream().map(ScenarioJson::write).toList()));
  }

  ResponseDefinition add(String body) {
    return take(body, 201, mounting.simulator()::inject);
  }

  ResponseDefinition replace(String body) {
    return take(body, 200, mounting.simulator()::replaceFaults);
  }

  private ResponseDefinition take(
      String body, int status, Function<List<FaultRule>, List<FaultRule>> how) {
    try {
      List<FaultRule> rules = ScenarioJson.read(body);
      Optional<String> impossible = mounting.impossible(rules);
      if (impossible.isPresent()) {
        return AdminAnswer.problem("fault", impossible.get());
      }
      List<FaultRule> stored = how.apply(rules);
      return AdminAnswer.json(
          status, Map.of("rules", stored.stream().map(rule -> ScenarioJson.write(rule)).toList()));
    } catch (BadScenario e) {
      return AdminAnswer.problems(e.problems());
    }
  }

  ResponseDefinition removeAll() {
    mounting.simulator().replaceFaults(List.of());
    return AdminAnswer.empty(204);
  }

  ResponseDefinition remove(String id) {
    return mounting.simulator().removeFault(id)
        ? AdminAnswer.empty(204)
        : AdminAnswer.notFound(
            "fault", id, "GET /__admin/ext/uploadsim/faults lists those there are");
  }
}
