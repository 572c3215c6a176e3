package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The use that one test makes of a simulator, from its first call on to the end of the test. */
final class Turn implements CloseableResource {

  private final Supplier<UploadSim> opener;
  private final Consumer<Optional<UploadSim>> ender;
  private Optional<UploadSim> sim = Optional.empty();
  private boolean failed;
  private boolean over;

  /**
   * A turn.
   *
   * @param opener yields the simulator when the test asks for it first
   * @param ender gives back what the turn held
   */
  Turn(Supplier<UploadSim> opener, Consumer<Optional<UploadSim>> ender) {
    this.opener = opener;
    this.ender = ender;
  }

  synchronized UploadSim sim() {
    if (over) {
      throw new IllegalStateException(
          "the test is over that this simulator belonged to; do not keep it in a static field");
    }
    UploadSim opened = sim.orElseGet(opener);
    sim = Optional.of(opened);
    return opened;
  }

  /** The simulator, if the test has asked for it. */
  synchronized Optional<UploadSim> opened() {
    return sim;
  }

  /** Hangs on a failure of this test what the simulator saw, and tells it. */
  void explain(Throwable failure, Consumer<String> teller) {
    fail();
    opened()
        .map(sim -> Findings.of(sim).text())
        .ifPresent(
            text -> {
              failure.addSuppressed(new WhatUploadSimSaw(text));
              teller.accept(text);
            });
  }

  private synchronized void fail() {
    failed = true;
  }

  private synchronized boolean hasFailed() {
    return failed;
  }

  /** Fails the test if a fault never happened, unless a part of it has failed already. */
  void judge() {
    Optional<Findings> findings = opened().map(Findings::of);
    if (!hasFailed() && findings.filter(Findings::unfired).isPresent()) {
      throw new AssertionError(findings.get().text());
    }
  }

  @Override
  public void close() {
    if (end()) {
      ender.accept(opened());
    }
  }

  private synchronized boolean end() {
    boolean ends = !over;
    over = true;
    return ends;
  }
}
