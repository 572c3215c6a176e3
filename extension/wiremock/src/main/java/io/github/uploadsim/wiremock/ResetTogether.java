package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import io.github.uploadsim.engine.Simulator;

/** Resets the simulator whenever WireMock's stubs are reset. */
final class ResetTogether implements StubLifecycleListener {

  private final Simulator simulator;

  ResetTogether(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String getName() {
    return "uploadsim-reset";
  }

  @Override
  public void afterStubsReset() {
    simulator.reset();
  }
}
