package io.github.uploadsim.json;

import io.github.uploadsim.engine.Json;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Fault scenarios, version 1: {@code {"name", "seed", "rules": [{"when", "fault", "times"}]}}, or
 * one rule alone.
 */
public final class ScenarioJson {

  private static final List<String> SCENARIO = List.of("$schema", "name", "seed", "rules");
  private static final List<String> RULE =
      List.of("when", "fault", "times", "optional", "per", "seed");

  /** What a listed rule says of itself; it may be sent back and means nothing then. */
  private static final List<String> HISTORY =
      List.of("id", "hits", "remaining", "struckAt", "missed");

  private ScenarioJson() {}

  /**
   * Reads a scenario or a single rule.
   *
   * @throws BadScenario with everything that is wrong and where
   */
  public static List<FaultRule> read(String text) {
    List<Problem> problems = new ArrayList<>();
    List<FaultRule> rules = List.of();
    try {
      rules = rules(Node.of("", JacksonJson.parse(text), problems));
    } catch (Json.Unreadable e) {
      problems.add(
          new Problem("", Optional.empty(), "not JSON: " + e.getMessage(), Optional.empty()));
    }
    if (!problems.isEmpty()) {
      throw new BadScenario(problems);
    }
    return rules;
  }

  private static List<FaultRule> rules(Node node) {
    if (node.value("fault").isPresent() || node.value("when").isPresent()) {
      return rule(node).stream().toList();
    }
    node.allowing(SCENARIO);
    node.text("name");
    OptionalLong seed = node.number("seed");
    Object rules = node.value("rules").orElse("");
    if (!(rules instanceof List<?> list)) {
      node.wrong(
          "rules",
          rules.equals("")
              ? "is missing; a scenario is {\"rules\": [{\"when\": …, \"fault\": …}]}"
              : "must be a list of rules");
      return List.of();
    }
    List<FaultRule> read = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object value = Optional.<Object>ofNullable(list.get(i)).orElse("null");
      long nth = i;
      rule(Node.of("rules[" + i + "]", value, node.problems()))
          .map(rule -> seed.isPresent() ? rule.seededIfNeeded(seed.getAsLong() + nth) : rule)
          .ifPresent(read::add);
    }
    return read;
  }

  private static Optional<FaultRule> rule(Node node) {
    node.allowing(Stream.concat(RULE.stream(), HISTORY.stream()).toList());
    Optional<Trigger> when =
        node.value("when").isPresent()
            ? node.object("when").flatMap(TriggerJson::read)
            : Optional.of(Trigger.ALWAYS);
    Optional<Node> described = node.object("fault");
    if (described.isEmpty()) {
      return node.wrong("fault", "is missing; it says what goes wrong");
    }
    Optional<? extends Fault> fault = FaultJson.read(described.get());
    int times = times(node);
    boolean optional = node.flag("optional").orElse(false);
    if (when.isEmpty() || fault.isEmpty()) {
      return Optional.empty();
    }
    FaultRule.Seed seed = seed(node);
    FaultRule.Per per = per(node);
    return node.build(() -> new FaultRule("", when.get(), fault.get(), times, optional, per, seed));
  }

  private static FaultRule.Seed seed(Node node) {
    OptionalLong own = node.number("seed");
    return own.isPresent() ? new FaultRule.Own(own.getAsLong()) : new FaultRule.Simulators();
  }

  private static FaultRule.Per per(Node node) {
    return node.oneOf("per", List.of("request", "fragment"))
        .map(name -> FaultRule.Per.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(FaultRule.Per.REQUEST);
  }

  private static int times(Node node) {
    Optional<Object> value = node.value("times");
    if (value.filter("always"::equals).isPresent()) {
      return FaultRule.ALWAYS;
    }
    boolean number = value.filter(Number.class::isInstance).isPresent();
    if (value.isPresent() && !number) {
      node.wrong("times", "must be a number from 1 up or \"always\"");
    }
    return number ? node.count("times").orElse(1) : 1;
  }

  /** A rule as it is written. */
  public static Map<String, Object> write(FaultRule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!rule.id().isEmpty()) {
      json.put("id", rule.id());
    }
    json.put("when", TriggerJson.write(rule.when()));
    json.put("fault", FaultJson.write(rule.fault()));
    json.put("times", rule.times() == FaultRule.ALWAYS ? "always" : (Object) rule.times());
    if (rule.optional()) {
      json.put("optional", true);
    }
    if (rule.per() == FaultRule.Per.FRAGMENT) {
      json.put("per", "fragment");
    }
    if (rule.when().chance().isPresent() && rule.seed() instanceof FaultRule.Own own) {
      json.put("seed", own.value());
    }
    return json;
  }

  /** A rule and its history. */
  public static Map<String, Object> write(FaultPlan.Entry entry) {
    Map<String, Object> json = write(entry.rule());
    boolean always = entry.rule().times() == FaultRule.ALWAYS;
    json.put("hits", entry.hits());
    json.put("remaining", always ? "always" : (Object) entry.remaining());
    json.put("struckAt", entry.struckAt());
    entry.missed().ifPresent(why -> json.put("missed", why));
    return json;
  }

  /** The names of all faults that can be written. */
  public static List<String> faultTypes() {
    return FaultJson.types();
  }
}
