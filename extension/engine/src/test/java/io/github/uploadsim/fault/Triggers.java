package io.github.uploadsim.fault;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Triggers with one part set; {@link #and} puts two of them together. */
final class Triggers {

  private static final Trigger T = Trigger.ALWAYS;

  private Triggers() {}

  static Trigger on(Operation operation) {
    return new Trigger(
        Optional.of(operation),
        T.nth(),
        T.everyNth(),
        T.fragment(),
        false,
        T.offset(),
        T.family(),
        T.sessionNumber(),
        T.sessionName());
  }

  static Trigger nth(int n) {
    return counting(OptionalInt.of(n), T.everyNth());
  }

  static Trigger everyNth(int n) {
    return counting(T.nth(), OptionalInt.of(n));
  }

  private static Trigger counting(OptionalInt nth, OptionalInt everyNth) {
    return new Trigger(
        T.operation(),
        nth,
        everyNth,
        T.fragment(),
        false,
        T.offset(),
        T.family(),
        T.sessionNumber(),
        T.sessionName());
  }

  static Trigger fragment(int k) {
    return about(OptionalInt.of(k), false, T.offset());
  }

  static Trigger lastFragment() {
    return about(T.fragment(), true, T.offset());
  }

  static Trigger offset(long offset) {
    return about(T.fragment(), false, OptionalLong.of(offset));
  }

  private static Trigger about(OptionalInt fragment, boolean last, OptionalLong offset) {
    return new Trigger(
        T.operation(),
        T.nth(),
        T.everyNth(),
        fragment,
        last,
        offset,
        T.family(),
        T.sessionNumber(),
        T.sessionName());
  }

  static Trigger family(String name) {
    return who(Optional.of(name), T.sessionNumber(), T.sessionName());
  }

  static Trigger session(int number) {
    return who(T.family(), OptionalInt.of(number), T.sessionName());
  }

  static Trigger session(String name) {
    return who(T.family(), T.sessionNumber(), Optional.of(name));
  }

  private static Trigger who(
      Optional<String> family, OptionalInt number, Optional<String> fileName) {
    return new Trigger(
        T.operation(),
        T.nth(),
        T.everyNth(),
        T.fragment(),
        false,
        T.offset(),
        family,
        number,
        fileName);
  }

  static Trigger and(Trigger a, Trigger b) {
    return new Trigger(
        a.operation().or(b::operation),
        a.nth().isPresent() ? a.nth() : b.nth(),
        a.everyNth().isPresent() ? a.everyNth() : b.everyNth(),
        a.fragment().isPresent() ? a.fragment() : b.fragment(),
        a.lastFragment() || b.lastFragment(),
        a.offset().isPresent() ? a.offset() : b.offset(),
        a.family().or(b::family),
        a.sessionNumber().isPresent() ? a.sessionNumber() : b.sessionNumber(),
        a.sessionName().or(b::sessionName));
  }
}
