package io.github.uploadsim.fault;

/**
 * A fault, where it happens and how often.
 *
 * @param id names the rule on its simulator; empty until the rule is put into a plan
 * @param times how often it happens at most; {@link #ALWAYS} for no end
 * @param optional true if nobody minds when it never happens
 * @param per what {@code times} counts
 * @param seed what chance is drawn from
 */
public record FaultRule(
    String id, Trigger when, Fault fault, int times, boolean optional, Per per, Seed seed) {

  /** Without end. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /** What {@code times} counts. */
  public enum Per {
    /** Requests. */
    REQUEST,
    /** Fragments: once it has struck a fragment, it strikes every repeat of it too. */
    FRAGMENT
  }

  /** What chance is drawn from. */
  public sealed interface Seed {}

  /** The simulator's own seed. */
  public record Simulators() implements Seed {}

  /** A seed of the rule's own. */
  public record Own(long value) implements Seed {}

  public FaultRule {
    if (times < 1) {
      throw new IllegalArgumentException(
          "times: must be a number from 1 up or \"always\", got "
              + times
              + "; to switch a rule off, remove it");
    }
  }

  /** A rule whose times are requests, with the simulator's seed. */
  public FaultRule(String id, Trigger when, Fault fault, int times, boolean optional) {
    this(id, when, fault, times, optional, Per.REQUEST, new Simulators());
  }

  /** The same rule under an id. */
  public FaultRule named(String name) {
    return new FaultRule(name, when, fault, times, optional, per, seed);
  }

  /** The same rule, so many times. */
  public FaultRule times(int atMost) {
    return new FaultRule(id, when, fault, atMost, optional, per, seed);
  }

  /** The same rule, which nobody misses. */
  public FaultRule excused() {
    return new FaultRule(id, when, fault, times, true, per, seed);
  }

  /** The same rule, its times counting something else. */
  public FaultRule per(Per what) {
    return new FaultRule(id, when, fault, times, optional, what, seed);
  }

  /** The same rule with a seed of its own. */
  public FaultRule seeded(long value) {
    return new FaultRule(id, when, fault, times, optional, per, new Own(value));
  }

  /** The same rule; if it has no seed of its own, with this one. */
  public FaultRule seededIfNeeded(long value) {
    return seed instanceof Own ? this : seeded(value);
  }

  /** True if chance lets the fault happen. */
  boolean lucky(Scene scene) {
    return when.chance().isEmpty()
        || Chance.strikes(when.chance().getAsDouble(), seedValue(), scene.event());
  }

  /** A number from 0, inclusive, to 1, exclusive, that belongs to this rule and this exchange. */
  public double luck(Scene scene) {
    return Chance.drawn(~seedValue(), scene.event());
  }

  private long seedValue() {
    return seed instanceof Own own ? own.value() : 0;
  }
}
