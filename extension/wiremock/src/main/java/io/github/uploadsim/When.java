package io.github.uploadsim;

import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import io.github.uploadsim.fault.TriggerParts;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * In which exchange a fault happens, and how often; to be imported statically. A fault that never
 * happens fails the test unless it is {@link #optional()}.
 */
public final class When {

  private final Trigger trigger;
  private final UnaryOperator<FaultRule> more;

  private When(Trigger trigger, UnaryOperator<FaultRule> more) {
    this.trigger = trigger;
    this.more = more;
  }

  /** When the k-th fragment of a session is sent, from 1; a fragment is known by its start. */
  public static When onFragment(int number) {
    return onPut().with(parts -> parts.fragment(number));
  }

  /** When the fragment is sent that reaches the end of the file. */
  public static When onLastFragment() {
    return onPut().with(TriggerParts::lastFragment);
  }

  /** When any fragment is sent. */
  public static When onPut() {
    return on(Operation.PUT);
  }

  /** When a session is created. */
  public static When onCreate() {
    return on(Operation.CREATE);
  }

  /** When the status of a session is asked for. */
  public static When onStatus() {
    return on(Operation.STATUS);
  }

  /** When a session is cancelled. */
  public static When onCancel() {
    return on(Operation.CANCEL);
  }

  /** When a session whose bytes are all there is finished by a request of its own. */
  public static When onCommit() {
    return on(Operation.COMMIT);
  }

  /** When a finished file is downloaded. */
  public static When onContent() {
    return on(Operation.CONTENT);
  }

  /** In any exchange. */
  public static When onAny() {
    return new When(Trigger.ALWAYS, rule -> rule);
  }

  /** When a fragment holds this byte of the file, 0-based. */
  public static When onOffset(long offset) {
    return onPut().with(parts -> parts.offset(offset));
  }

  private static When on(Operation operation) {
    return onAny().with(parts -> parts.on(operation));
  }

  /** Only for the n-th such request of its session, repeats included, from 1. */
  public When nth(int number) {
    return with(parts -> parts.nth(number));
  }

  /** Only for every n-th such request of its session. */
  public When everyNth(int number) {
    return with(parts -> parts.everyNth(number));
  }

  /** Only in this family, such as {@code todo}. */
  public When ofFamily(String name) {
    return with(parts -> parts.family(name));
  }

  /** Only for the session of this file name. */
  public When ofFile(String name) {
    return with(parts -> parts.session(name));
  }

  /** Only for the n-th session since the last reset, from 1. */
  public When ofSession(int number) {
    return with(parts -> parts.session(number));
  }

  /** Only from this age of the session on, in the simulator's time, inclusive. */
  public When from(Duration age) {
    return with(parts -> parts.from(age));
  }

  /** Only until this age of the session, in the simulator's time, exclusive. */
  public When until(Duration age) {
    return with(parts -> parts.until(age));
  }

  /**
   * Only by chance: 0 is never, 1 is always. Drawn for each attempt at each fragment of each file
   * from the seed alone, so the same seed strikes the same on any machine and in any order.
   */
  public When chance(double probability) {
    return with(parts -> parts.chance(probability));
  }

  /** With a seed of its own instead of the simulator's. */
  public When seed(long value) {
    return then(rule -> rule.seeded(value));
  }

  /** So many times at most; once unless said otherwise. */
  public When times(int atMost) {
    return then(rule -> rule.times(atMost));
  }

  /** Every time. */
  public When always() {
    return times(FaultRule.ALWAYS);
  }

  /**
   * Counts fragments instead of requests: once it has struck a fragment, it strikes every repeat of
   * it too, also those that an HTTP library sends by itself.
   */
  public When perFragment() {
    return then(rule -> rule.per(FaultRule.Per.FRAGMENT));
  }

  /** Does not mind if it never happens. */
  public When optional() {
    return then(FaultRule::excused);
  }

  private When with(UnaryOperator<TriggerParts> change) {
    return new When(change.apply(trigger.parts()).build(), more);
  }

  private When then(UnaryOperator<FaultRule> change) {
    return new When(trigger, rule -> change.apply(more.apply(rule)));
  }

  FaultRule rule(Fault fault) {
    return more.apply(new FaultRule("", trigger, fault, 1, false));
  }
}
