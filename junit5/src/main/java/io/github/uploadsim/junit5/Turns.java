package io.github.uploadsim.junit5;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

/** The turns of the tests of one extension, kept where JUnit closes them. */
final class Turns {

  private static final String TURN = "turn";

  private final Supply supply;

  Turns(Supply supply) {
    this.supply = supply;
  }

  /** Says that an instance is made for the next test on this thread. */
  void making(Class<?> type, ExtensionContext context) {
    Optional<Pending> begun = pending(context).filter(pending -> !pending.made().contains(type));
    if (begun.isEmpty()) {
      discard(context);
    }
    Pending next =
        begun
            .map(pending -> new Pending(deeper(pending.turn(), context), pending.made()))
            .orElseGet(() -> new Pending(supply.turn(context), Set.of()));
    context.getRoot().getStore(own()).put(Thread.currentThread(), next.making(type));
  }

  /** A turn that nobody has used begins anew, for nested classes may have settings of their own. */
  private Turn deeper(Turn turn, ExtensionContext context) {
    if (turn.opened().isPresent()) {
      return turn;
    }
    turn.close();
    return supply.turn(context);
  }

  /** What was begun on this thread for a test that has no context yet. */
  Optional<Pending> pending(ExtensionContext context) {
    Store store = context.getRoot().getStore(own());
    return Optional.ofNullable(store.get(Thread.currentThread(), Pending.class));
  }

  private void discard(ExtensionContext context) {
    take(context).ifPresent(Pending::close);
  }

  private Optional<Pending> take(ExtensionContext context) {
    Store store = context.getRoot().getStore(own());
    return Optional.ofNullable(store.remove(Thread.currentThread(), Pending.class));
  }

  /** Begins the turn of a test, or goes on with what its constructors have begun. */
  void begin(ExtensionContext test) {
    boolean ours =
        pending(test)
            .filter(p -> p.madeOneOf(test.getRequiredTestInstances().getAllInstances()))
            .isPresent();
    if (ours) {
      take(test).ifPresent(pending -> test.getStore(own()).put(TURN, deeper(pending.turn(), test)));
    }
    supply.arrive(of(test));
  }

  /** The turn of a test, or of the test that a dynamic test belongs to. */
  Turn of(ExtensionContext test) {
    return test.getStore(own()).getOrComputeIfAbsent(TURN, key -> supply.turn(test), Turn.class);
  }

  private Optional<Turn> existing(ExtensionContext test) {
    return Optional.ofNullable(test.getStore(own()).get(TURN, Turn.class));
  }

  /** Judges a test whose methods are over, or explains its failure. */
  void end(ExtensionContext test) {
    Optional<Throwable> failure = test.getExecutionException();
    if (failure.isPresent()) {
      explain(failure.get(), test);
    } else {
      existing(test).ifPresent(Turn::judge);
    }
  }

  /** Ends the turn of a test whose instance could not be made. */
  void endUnmade(Throwable failure, ExtensionContext context) {
    pending(context).ifPresent(pending -> explain(failure, pending.turn(), context));
    discard(context);
  }

  /** Hangs on a failure in a test what the simulator saw. */
  void explain(Throwable failure, ExtensionContext test) {
    existing(test).ifPresent(turn -> explain(failure, turn, test));
  }

  private static void explain(Throwable failure, Turn turn, ExtensionContext context) {
    if (!(failure instanceof TestAbortedException)) {
      turn.explain(failure, text -> tell(text, context));
    }
  }

  private static void tell(String text, ExtensionContext context) {
    context.publishReportEntry("uploadsim", text);
    System.err.println(context.getDisplayName() + " failed; uploadsim saw " + text);
  }

  private Namespace own() {
    return Namespace.create(UploadSimExtension.class, this);
  }
}
