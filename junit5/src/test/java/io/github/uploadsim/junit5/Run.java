package io.github.uploadsim.junit5;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run of test classes that are material of our tests. */
record Run(EngineExecutionResults results) {

  /** Runs one test after the other. */
  static Run of(Class<?>... classes) {
    return new Run(kit(classes).execute());
  }

  /** Runs all tests of the classes at once. */
  static Run atOnce(int threads, Class<?>... classes) {
    String parallel = "junit.jupiter.execution.parallel.";
    return new Run(
        kit(classes)
            .configurationParameter(parallel + "enabled", "true")
            .configurationParameter(parallel + "mode.default", "concurrent")
            .configurationParameter(parallel + "mode.classes.default", "concurrent")
            .configurationParameter(parallel + "config.strategy", "fixed")
            .configurationParameter(parallel + "config.fixed.parallelism", "" + threads)
            .execute());
  }

  private static EngineTestKit.Builder kit(Class<?>... classes) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    Arrays.stream(classes).forEach(type -> kit.selectors(selectClass(type)));
    return kit;
  }

  long succeeded() {
    return results.testEvents().succeeded().count();
  }

  long aborted() {
    return results.testEvents().aborted().count();
  }

  /** What tests and containers failed with. */
  List<Throwable> failures() {
    List<Throwable> failures = new ArrayList<>();
    results.allEvents().failed().stream().map(Run::thrown).forEach(failures::add);
    return failures;
  }

  /** What the only failing test or container failed with. */
  Throwable failure() {
    List<Throwable> failures = failures();
    if (failures.size() != 1) {
      throw new AssertionError("expected one failure, got " + failures);
    }
    return failures.get(0);
  }

  /** What was suppressed by the only failure. */
  String suppressed() {
    return Arrays.toString(failure().getSuppressed());
  }

  /** What was published in our name. */
  List<String> reports() {
    return results.allEvents().reportingEntryPublished().stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .flatMap(entry -> entry.getKeyValuePairs().entrySet().stream())
        .filter(pair -> pair.getKey().equals("uploadsim"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Throwable thrown(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow(() -> new AssertionError("failed without a reason"));
  }
}
