package io.github.uploadsim.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The parts of a trigger, set one by one. */
public final class TriggerParts {

  private Optional<Operation> operation;
  private OptionalInt nth;
  private OptionalInt everyNth;
  private OptionalInt fragment;
  private boolean lastFragment;
  private OptionalLong offset;
  private Optional<String> family;
  private OptionalInt sessionNumber;
  private Optional<String> sessionName;
  private Optional<Duration> from;
  private Optional<Duration> until;
  private OptionalDouble chance;

  TriggerParts(Trigger trigger) {
    this.operation = trigger.operation();
    this.nth = trigger.nth();
    this.everyNth = trigger.everyNth();
    this.fragment = trigger.fragment();
    this.lastFragment = trigger.lastFragment();
    this.offset = trigger.offset();
    this.family = trigger.family();
    this.sessionNumber = trigger.sessionNumber();
    this.sessionName = trigger.sessionName();
    this.from = trigger.from();
    this.until = trigger.until();
    this.chance = trigger.chance();
  }

  /** What the request does. */
  public TriggerParts on(Operation what) {
    operation = Optional.of(what);
    return this;
  }

  /** The n-th such request of its session. */
  public TriggerParts nth(int number) {
    nth = OptionalInt.of(number);
    return this;
  }

  /** Every n-th such request of its session. */
  public TriggerParts everyNth(int number) {
    everyNth = OptionalInt.of(number);
    return this;
  }

  /** The k-th distinct start offset. */
  public TriggerParts fragment(int number) {
    fragment = OptionalInt.of(number);
    return this;
  }

  /** Only fragments that reach the end of the file. */
  public TriggerParts lastFragment() {
    lastFragment = true;
    return this;
  }

  /** Only fragments that hold this byte of the file. */
  public TriggerParts offset(long bytes) {
    offset = OptionalLong.of(bytes);
    return this;
  }

  /** Only in this family. */
  public TriggerParts family(String name) {
    family = Optional.of(name);
    return this;
  }

  /** Only in the n-th session. */
  public TriggerParts session(int number) {
    sessionNumber = OptionalInt.of(number);
    return this;
  }

  /** Only in the session of this file. */
  public TriggerParts session(String name) {
    sessionName = Optional.of(name);
    return this;
  }

  /** Only from this age of the session on. */
  public TriggerParts from(Duration age) {
    from = Optional.of(age);
    return this;
  }

  /** Only until this age of the session. */
  public TriggerParts until(Duration age) {
    until = Optional.of(age);
    return this;
  }

  /** Only by chance. */
  public TriggerParts chance(double probability) {
    chance = OptionalDouble.of(probability);
    return this;
  }

  /**
   * The trigger of these parts.
   *
   * @throws IllegalArgumentException with the part that cannot be
   */
  public Trigger build() {
    return new Trigger(
        operation,
        nth,
        everyNth,
        fragment,
        lastFragment,
        offset,
        family,
        sessionNumber,
        sessionName,
        from,
        until,
        chance);
  }
}
