package io.github.uploadsim;

import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.Journal;
import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.FaultPlan;
import java.util.List;

/** The exchanges of a simulator in words. */
final class Story {

  /** More lines than these help nobody; the last ones matter. */
  private static final int MOST = 100;

  private Story() {}

  /** What to set so that chance plays the same part again; nothing if it played none. */
  static String seed(FaultPlan faults, long seed) {
    boolean drawn =
        faults.entries().stream()
            .map(entry -> entry.rule())
            .anyMatch(rule -> rule.when().chance().isPresent() || rule.fault() instanceof Delay);
    return drawn ? "\nchance was drawn from UploadSimConfig.seed(%dL)".formatted(seed) : "";
  }

  static String of(Journal journal) {
    List<Exchange> exchanges = journal.exchanges();
    long all = journal.dropped() + exchanges.size();
    if (all == 0) {
      return "no exchange so far";
    }
    List<Exchange> last = exchanges.subList(Math.max(0, exchanges.size() - MOST), exchanges.size());
    StringBuilder story = new StringBuilder(all == 1 ? "1 exchange" : all + " exchanges");
    story.append(last.size() < all ? " so far, the last %d:".formatted(last.size()) : " so far:");
    last.forEach(exchange -> story.append("\n  ").append(exchange.line()));
    return story.toString();
  }
}
