package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.engine.Json;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.json.JacksonJson;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulator's clock over the admin routes. */
final class ClockRoutes {

  private static final String SHAPE =
      "must be {\"advance\": \"PT16M\"} or {\"freeze\": true}, or both";

  private final Simulator simulator;

  ClockRoutes(Simulator simulator) {
    this.simulator = simulator;
  }

  ResponseDefinition tell() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("now", simulator.clock().now().toString());
    json.put("frozen", simulator.clock().frozen());
    return AdminAnswer.json(200, json);
  }

  ResponseDefinition set(String body) {
    try {
      Object parsed = JacksonJson.parse(body);
      boolean usable = parsed instanceof Map<?, ?> map && !map.isEmpty();
      return usable ? set((Map<?, ?>) parsed) : AdminAnswer.problem("", SHAPE);
    } catch (Json.Unreadable e) {
      return AdminAnswer.problem("", SHAPE + "; got no JSON: " + e.getMessage());
    }
  }

  private ResponseDefinition set(Map<?, ?> wanted) {
    for (Object key : wanted.keySet()) {
      if (!key.equals("advance") && !key.equals("freeze")) {
        String name = String.valueOf(key);
        return AdminAnswer.unknown(name, wanted.get(key), List.of("advance", "freeze"));
      }
    }
    Object freeze =
        wanted.containsKey("freeze") ? wanted.get("freeze") : simulator.clock().frozen();
    if (!(freeze instanceof Boolean frozen)) {
      return AdminAnswer.problem("freeze", freeze, "must be true or false");
    }
    try {
      Object advance = wanted.containsKey("advance") ? wanted.get("advance") : "PT0S";
      Duration step = Duration.parse(String.valueOf(advance));
      simulator.clock().advance(step);
      setFrozen(frozen);
      return tell();
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return AdminAnswer.problem(
          "advance",
          wanted.get("advance"),
          "must be a duration from PT0S up, such as PT16M, and end before the year 9999");
    }
  }

  private void setFrozen(boolean frozen) {
    if (frozen) {
      simulator.clock().freeze();
    } else {
      simulator.clock().unfreeze();
    }
  }
}
