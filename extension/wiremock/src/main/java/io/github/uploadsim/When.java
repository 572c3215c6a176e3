package io.github.uploadsim;

import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * In which exchange a fault happens, and how often; to be imported statically. A fault that never
 * happens fails the test unless it is {@link #optional()}.
 */
public final class When {

  private final Trigger trigger;
  private final int times;
  private final boolean optional;

  private When(Trigger trigger, int times, boolean optional) {
    this.trigger = trigger;
    this.times = times;
    this.optional = optional;
  }

  /** When the k-th fragment of a session is sent, from 1; a fragment is known by its start. */
  public static When onFragment(int number) {
    return on(Operation.PUT).fragment(OptionalInt.of(number), false);
  }

  /** When the fragment is sent that reaches the end of the file. */
  public static When onLastFragment() {
    return on(Operation.PUT).fragment(OptionalInt.empty(), true);
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
    return new When(Trigger.ALWAYS, 1, false);
  }

  /** When a fragment holds this byte of the file, 0-based. */
  public static When onOffset(long offset) {
    Trigger t = on(Operation.PUT).trigger;
    return onAny()
        .with(
            new Trigger(
                t.operation(),
                t.nth(),
                t.everyNth(),
                t.fragment(),
                t.lastFragment(),
                OptionalLong.of(offset),
                t.family(),
                t.sessionNumber(),
                t.sessionName()));
  }

  private static When on(Operation operation) {
    Trigger t = Trigger.ALWAYS;
    return onAny()
        .with(
            new Trigger(
                Optional.of(operation),
                t.nth(),
                t.everyNth(),
                t.fragment(),
                t.lastFragment(),
                t.offset(),
                t.family(),
                t.sessionNumber(),
                t.sessionName()));
  }

  private When fragment(OptionalInt number, boolean last) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            t.nth(),
            t.everyNth(),
            number,
            last,
            t.offset(),
            t.family(),
            t.sessionNumber(),
            t.sessionName()));
  }

  /** Only for the n-th such request of its session, repeats included, from 1. */
  public When nth(int number) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            OptionalInt.of(number),
            t.everyNth(),
            t.fragment(),
            t.lastFragment(),
            t.offset(),
            t.family(),
            t.sessionNumber(),
            t.sessionName()));
  }

  /** Only for every n-th such request of its session. */
  public When everyNth(int number) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            t.nth(),
            OptionalInt.of(number),
            t.fragment(),
            t.lastFragment(),
            t.offset(),
            t.family(),
            t.sessionNumber(),
            t.sessionName()));
  }

  /** Only in this family, such as {@code todo}. */
  public When ofFamily(String name) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            t.nth(),
            t.everyNth(),
            t.fragment(),
            t.lastFragment(),
            t.offset(),
            Optional.of(name),
            t.sessionNumber(),
            t.sessionName()));
  }

  /** Only for the session of this file name. */
  public When ofFile(String name) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            t.nth(),
            t.everyNth(),
            t.fragment(),
            t.lastFragment(),
            t.offset(),
            t.family(),
            t.sessionNumber(),
            Optional.of(name)));
  }

  /** Only for the n-th session since the last reset, from 1. */
  public When ofSession(int number) {
    Trigger t = trigger;
    return with(
        new Trigger(
            t.operation(),
            t.nth(),
            t.everyNth(),
            t.fragment(),
            t.lastFragment(),
            t.offset(),
            t.family(),
            OptionalInt.of(number),
            t.sessionName()));
  }

  /** So many times at most; once unless said otherwise. */
  public When times(int atMost) {
    return new When(trigger, atMost, optional);
  }

  /** Every time. */
  public When always() {
    return new When(trigger, FaultRule.ALWAYS, optional);
  }

  /** Does not mind if it never happens. */
  public When optional() {
    return new When(trigger, times, true);
  }

  private When with(Trigger other) {
    return new When(other, times, optional);
  }

  FaultRule rule(Fault fault) {
    return new FaultRule("", trigger, fault, times, optional);
  }
}
