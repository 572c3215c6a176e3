package io.github.uploadsim;

import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.Journal;
import java.util.List;

/** The exchanges of a simulator in words. */
final class Story {

  /** More lines than these help nobody; the last ones matter. */
  private static final int MOST = 100;

  private Story() {}

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
