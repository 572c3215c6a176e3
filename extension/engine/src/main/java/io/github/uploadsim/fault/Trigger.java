package io.github.uploadsim.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Says in which exchanges a fault happens. All parts that are given must hold; none given means
 * every exchange.
 *
 * @param operation what the request does
 * @param nth the n-th request of the operation in its session, repeats included
 * @param everyNth every n-th such request
 * @param fragment the k-th distinct start offset of the session
 * @param lastFragment true for fragments that reach the end of the file only
 * @param offset a byte of the file, 0-based, that the fragment must hold
 * @param family such as {@code todo}
 * @param sessionNumber the n-th session since the last reset
 * @param sessionName the file name of the session
 * @param from the session's age from which on, inclusive
 * @param until the session's age until which, exclusive
 * @param chance 0 for never, 1 for always; drawn anew for each attempt at each fragment
 */
public record Trigger(
    Optional<Operation> operation,
    OptionalInt nth,
    OptionalInt everyNth,
    OptionalInt fragment,
    boolean lastFragment,
    OptionalLong offset,
    Optional<String> family,
    OptionalInt sessionNumber,
    Optional<String> sessionName,
    Optional<Duration> from,
    Optional<Duration> until,
    OptionalDouble chance) {

  /** Every exchange. */
  public static final Trigger ALWAYS =
      new Trigger(
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          false,
          OptionalLong.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());

  /** A trigger at any time, without chance. */
  public Trigger(
      Optional<Operation> operation,
      OptionalInt nth,
      OptionalInt everyNth,
      OptionalInt fragment,
      boolean lastFragment,
      OptionalLong offset,
      Optional<String> family,
      OptionalInt sessionNumber,
      Optional<String> sessionName) {
    this(
        operation,
        nth,
        everyNth,
        fragment,
        lastFragment,
        offset,
        family,
        sessionNumber,
        sessionName,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  public Trigger {
    requirePositive("nth", nth);
    requirePositive("everyNth", everyNth);
    requirePositive("fragment", fragment);
    requirePositive("session", sessionNumber);
    if (offset.isPresent() && offset.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "offset: the first byte of a file is 0, got " + offset.getAsLong());
    }
    requireWindow(from, until);
    if (chance.isPresent() && !(chance.getAsDouble() >= 0 && chance.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "chance: must be a number from 0 (never) to 1 (always), got " + chance.getAsDouble());
    }
    boolean aboutFragments = fragment.isPresent() || lastFragment || offset.isPresent();
    if (aboutFragments && operation.filter(named -> named != Operation.PUT).isPresent()) {
      throw new IllegalArgumentException(
          "operation: fragment, lastFragment and offset are about \"put\" only, got \"%s\""
              .formatted(operation.get().name().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private static void requirePositive(String part, OptionalInt number) {
    if (number.isPresent() && number.getAsInt() < 1) {
      throw new IllegalArgumentException(part + ": counting starts at 1, got " + number.getAsInt());
    }
  }

  private static void requireWindow(Optional<Duration> from, Optional<Duration> until) {
    requireAge("from", from);
    requireAge("until", until);
    if (until.isPresent() && until.get().compareTo(from.orElse(Duration.ZERO)) <= 0) {
      throw new IllegalArgumentException(
          "until: must be later than from, got %s to %s"
              .formatted(from.orElse(Duration.ZERO), until.get()));
    }
  }

  private static void requireAge(String part, Optional<Duration> age) {
    if (age.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "%s: counts from the session's creation on, got %s".formatted(part, age.get()));
    }
  }

  /** The parts of this trigger, to be changed. */
  public TriggerParts parts() {
    return new TriggerParts(this);
  }

  /** True if the fault belongs to this exchange; chance is another matter. */
  public boolean matches(Scene scene) {
    return operation.map(scene.operation()::equals).orElse(true)
        && family.map(scene.family()::equals).orElse(true)
        && matchesCounts(scene)
        && matchesFragment(scene)
        && matchesSession(scene)
        && matchesTime(scene);
  }

  private boolean matchesTime(Scene scene) {
    return from.map(start -> scene.age().compareTo(start) >= 0).orElse(true)
        && until.map(end -> scene.age().compareTo(end) < 0).orElse(true);
  }

  private boolean matchesCounts(Scene scene) {
    int count = operation.isPresent() || aboutFragments() ? scene.nth() : scene.nthOfAny();
    return (nth.isEmpty() || nth.getAsInt() == count)
        && (everyNth.isEmpty() || count % everyNth.getAsInt() == 0);
  }

  private boolean matchesFragment(Scene scene) {
    if (!aboutFragments()) {
      return true;
    }
    return scene.operation() == Operation.PUT
        && (fragment.isEmpty() || fragment.equals(scene.fragment()))
        && (!lastFragment || scene.lastFragment())
        && (offset.isEmpty()
            || (scene.start() <= offset.getAsLong() && offset.getAsLong() < scene.end()));
  }

  private boolean matchesSession(Scene scene) {
    return (sessionNumber.isEmpty() || sessionNumber.getAsInt() == scene.sessionNumber())
        && (sessionName.isEmpty() || sessionName.equals(scene.fileName()));
  }

  private boolean aboutFragments() {
    return fragment.isPresent() || lastFragment || offset.isPresent();
  }
}
