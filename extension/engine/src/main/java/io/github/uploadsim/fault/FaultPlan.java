package io.github.uploadsim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules in force and how often each has struck. Immutable: a draw yields the plan after it. */
public record FaultPlan(List<Entry> entries) {

  /** No rule. */
  public static final FaultPlan EMPTY = new FaultPlan(List.of());

  /**
   * A rule and its history.
   *
   * @param hits how often it struck
   * @param struckAt the numbers of the first exchanges that it struck, a thousand at the most
   * @param missed why it could not strike an exchange that it was meant for, the last time
   */
  public record Entry(FaultRule rule, int hits, List<Long> struckAt, Optional<String> missed) {
    private static final int REMEMBERED = 1000;

    public Entry {
      struckAt = List.copyOf(struckAt);
    }

    /** How often it may still strike. */
    public int remaining() {
      return rule.times() == FaultRule.ALWAYS ? FaultRule.ALWAYS : rule.times() - hits;
    }

    private Entry struck(long exchange) {
      List<Long> at = new ArrayList<>(struckAt);
      if (at.size() < REMEMBERED) {
        at.add(exchange);
      }
      return new Entry(rule, hits + 1, at, missed);
    }

    private Entry spared(long exchange, String why) {
      List<Long> at = struckAt.stream().filter(number -> number != exchange).toList();
      return new Entry(rule, hits - 1, at, Optional.of(why));
    }
  }

  /** What was drawn for an exchange, and the plan afterwards. */
  public record Draw(Optional<FaultRule> rule, FaultPlan after) {}

  public FaultPlan {
    entries = List.copyOf(entries);
  }

  /** This plan with more rules behind those it has. */
  public FaultPlan plus(List<FaultRule> rules) {
    List<Entry> more = new ArrayList<>(entries);
    rules.forEach(rule -> more.add(new Entry(rule, 0, List.of(), Optional.empty())));
    return new FaultPlan(more);
  }

  /** This plan without one rule. */
  public FaultPlan without(String id) {
    return new FaultPlan(entries.stream().filter(entry -> !entry.rule().id().equals(id)).toList());
  }

  /** Draws for one exchange: the first rule that is meant for it and can strike does. */
  public Draw draw(Scene scene, long exchange) {
    List<Entry> after = new ArrayList<>(entries);
    for (int i = 0; i < after.size(); i++) {
      Entry entry = after.get(i);
      if (entry.remaining() > 0 && entry.rule().when().matches(scene)) {
        Optional<String> impossible = entry.rule().fault().impossible(scene);
        if (impossible.isEmpty()) {
          after.set(i, entry.struck(exchange));
          return new Draw(Optional.of(entry.rule()), new FaultPlan(after));
        }
        after.set(i, new Entry(entry.rule(), entry.hits(), entry.struckAt(), impossible));
      }
    }
    return new Draw(Optional.empty(), new FaultPlan(after));
  }

  /** Takes a strike back that turned out to be impossible when the reply was known. */
  public FaultPlan takeBack(String id, long exchange, String why) {
    return new FaultPlan(
        entries.stream()
            .map(entry -> entry.rule().id().equals(id) ? entry.spared(exchange, why) : entry)
            .toList());
  }
}
