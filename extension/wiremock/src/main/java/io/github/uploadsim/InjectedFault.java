package io.github.uploadsim;

import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import io.github.uploadsim.json.JacksonJson;
import io.github.uploadsim.json.ScenarioJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A fault that was injected, and what became of it.
 *
 * @param id names the rule on its simulator
 * @param type such as {@code cutRequest}
 * @param json the rule as a scenario would say it
 * @param hits how often it struck
 * @param optional true if nobody minds when it never happens
 * @param whyNot why it never struck, as far as the exchanges tell; empty if it did
 */
public record InjectedFault(
    String id, String type, String json, int hits, boolean optional, String whyNot) {

  static InjectedFault of(FaultPlan.Entry entry, List<Exchange> exchanges) {
    FaultRule rule = entry.rule();
    return new InjectedFault(
        rule.id(),
        rule.fault().type(),
        new String(new JacksonJson().write(ScenarioJson.write(rule)), StandardCharsets.UTF_8),
        entry.hits(),
        rule.optional(),
        entry.hits() > 0 ? "" : entry.missed().orElseGet(() -> whyNot(rule.when(), exchanges)));
  }

  /** True if it should have struck and never did. */
  public boolean unfired() {
    return hits == 0 && !optional;
  }

  private static String whyNot(Trigger when, List<Exchange> exchanges) {
    if (exchanges.isEmpty()) {
      return "no request reached the simulator";
    }
    List<String> files = exchanges.stream().flatMap(e -> e.file().stream()).distinct().toList();
    if (when.sessionName().filter(name -> !files.contains(name)).isPresent()) {
      return "no request for a file named '%s'; the files were %s"
          .formatted(when.sessionName().get(), files);
    }
    int most = exchanges.stream().mapToInt(e -> e.fragment().orElse(0)).max().orElse(0);
    if (when.fragment().orElse(0) > most) {
      return "never reached fragment %d: the sessions had %d at the most"
          .formatted(when.fragment().getAsInt(), most);
    }
    if (when.lastFragment() && exchanges.stream().noneMatch(InjectedFault::last)) {
      return "no fragment reached the end of its file";
    }
    String wanted = when.operation().map(InjectedFault::written).orElse("request");
    return "no %s matched among %d exchanges".formatted(wanted, exchanges.size());
  }

  private static boolean last(Exchange exchange) {
    return exchange.range().filter(range -> range.last() + 1 == range.total()).isPresent();
  }

  private static String written(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "%s %s".formatted(id, json);
  }
}
