package io.github.uploadsim.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * @param places the fragments that it struck, if they are what its times count
   */
  public record Entry(
      FaultRule rule, int hits, List<Long> struckAt, Optional<String> missed, Set<String> places) {
    private static final int REMEMBERED = 1000;

    public Entry {
      struckAt = List.copyOf(struckAt);
      places = Set.copyOf(places);
    }

    /** A rule whose times count requests, and its history. */
    public Entry(FaultRule rule, int hits, List<Long> struckAt, Optional<String> missed) {
      this(rule, hits, struckAt, missed, Set.of());
    }

    /** How often it may still strike. */
    public int remaining() {
      int used = rule.per() == FaultRule.Per.FRAGMENT ? places.size() : hits;
      return rule.times() == FaultRule.ALWAYS ? FaultRule.ALWAYS : rule.times() - used;
    }

    private boolean meant(Scene scene) {
      boolean again = rule.per() == FaultRule.Per.FRAGMENT && places.contains(scene.place());
      return rule.when().matches(scene) && (again || (remaining() > 0 && rule.lucky(scene)));
    }

    private Entry struck(Scene scene, long exchange) {
      List<Long> at = new ArrayList<>(struckAt);
      if (at.size() < REMEMBERED) {
        at.add(exchange);
      }
      Set<String> more = new HashSet<>(places);
      if (rule.per() == FaultRule.Per.FRAGMENT) {
        more.add(scene.place());
      }
      return new Entry(rule, hits + 1, at, missed, more);
    }

    private Entry missing(Optional<String> why) {
      return new Entry(rule, hits, struckAt, why, places);
    }

    private Entry spared(long exchange, String why) {
      List<Long> at = struckAt.stream().filter(number -> number != exchange).toList();
      return new Entry(rule, hits - 1, at, Optional.of(why), places);
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
      if (entry.meant(scene)) {
        Optional<String> impossible = entry.rule().fault().impossible(scene);
        if (impossible.isEmpty()) {
          after.set(i, entry.struck(scene, exchange));
          return new Draw(Optional.of(entry.rule()), new FaultPlan(after));
        }
        after.set(i, entry.missing(impossible));
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
