package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Scene;
import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.http.ContentRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Counts exchanges and draws the faults that strike them. */
final class FaultDesk {

  private final Map<String, Tally> tallies = new HashMap<>();
  private FaultPlan plan = FaultPlan.EMPTY;
  private final long seed;
  private long exchanges;
  private int rules;

  /** What was drawn for one exchange. */
  record Drawn(long number, OptionalInt fragment, Optional<FaultRule> rule, double luck) {
    Strike strike() {
      return rule.map(drawn -> drawn.fault().strike()).orElse(Strike.NONE);
    }
  }

  FaultDesk(long seed) {
    this.seed = seed;
  }

  /** Counts an exchange and draws for it. */
  synchronized Drawn draw(
      String family,
      Operation operation,
      Reading reading,
      Optional<Entry> entry,
      OptionalLong bodyLength,
      Instant now) {
    Tally tally = tallies.computeIfAbsent(entry.map(Entry::id).orElse(""), id -> new Tally());
    tally.count(operation);
    OptionalInt fragment = fragment(operation, reading, entry, tally);
    int attempt =
        fragment.isPresent()
            ? tally.attempt(reading.range().orElseThrow().start())
            : tally.of(operation);
    long number = ++exchanges;
    Scene scene =
        scene(
            family,
            operation,
            reading,
            entry,
            bodyLength,
            new Counts(tally, fragment, attempt),
            now);
    FaultPlan.Draw draw = plan.draw(scene, number);
    plan = draw.after();
    double luck = draw.rule().map(rule -> rule.luck(scene)).orElse(0.0);
    return new Drawn(number, fragment, draw.rule(), luck);
  }

  /** What the session has seen, this exchange included. */
  private record Counts(Tally tally, OptionalInt fragment, int attempt) {}

  /** What would be drawn, without counting or drawing. */
  synchronized Strike preview(
      String family, Operation operation, Reading reading, OptionalLong bodyLength) {
    Tally seen = tallies.getOrDefault("", new Tally());
    Scene scene =
        new Scene(
            operation,
            family,
            0,
            Optional.empty(),
            seen.of(operation) + 1,
            seen.any() + 1,
            OptionalInt.empty(),
            0,
            0,
            false,
            bodyLength);
    return plan.draw(scene, 0).rule().map(rule -> rule.fault().strike()).orElse(Strike.NONE);
  }

  private static OptionalInt fragment(
      Operation operation, Reading reading, Optional<Entry> entry, Tally tally) {
    boolean counted =
        operation == Operation.PUT && reading.range().isPresent() && entry.isPresent();
    return counted ? tally.fragment(reading.range().get().start()) : OptionalInt.empty();
  }

  private static Scene scene(
      String family,
      Operation operation,
      Reading reading,
      Optional<Entry> entry,
      OptionalLong bodyLength,
      Counts counts,
      Instant now) {
    long start = reading.range().map(ContentRange.Bytes::start).orElse(0L);
    long end = reading.range().map(range -> range.last() + 1).orElse(0L);
    boolean last = reading.range().filter(range -> range.last() + 1 == range.total()).isPresent();
    return new Scene(
        operation,
        family,
        entry.map(Entry::number).orElse(0),
        entry.map(Entry::name),
        counts.tally().of(operation),
        counts.tally().any(),
        counts.fragment(),
        start,
        end,
        last,
        bodyLength,
        entry.map(known -> Duration.between(known.opened().opened(), now)).orElse(Duration.ZERO),
        entry.map(Entry::who).orElse(""),
        counts.attempt());
  }

  /** Takes a strike back that could not happen after all. */
  synchronized void takeBack(Drawn drawn, String why) {
    drawn.rule().ifPresent(rule -> plan = plan.takeBack(rule.id(), drawn.number(), why));
  }

  /** Adds rules and returns them with their ids. */
  synchronized List<FaultRule> add(List<FaultRule> unnamed) {
    List<FaultRule> named = new ArrayList<>();
    for (FaultRule rule : unnamed) {
      rules++;
      named.add(rule.named("fault-" + rules).seededIfNeeded(seed + rules));
    }
    plan = plan.plus(named);
    return named;
  }

  /** Puts rules in place of all that were there. */
  synchronized List<FaultRule> replace(List<FaultRule> unnamed) {
    plan = FaultPlan.EMPTY;
    return add(unnamed);
  }

  /** Removes one rule; false if there is none of the id. */
  synchronized boolean remove(String id) {
    FaultPlan after = plan.without(id);
    boolean removed = after.entries().size() < plan.entries().size();
    plan = after;
    return removed;
  }

  synchronized FaultPlan plan() {
    return plan;
  }
}
