package io.github.uploadsim.junit5;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import io.github.uploadsim.UploadSim;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The simulator on a WireMock of the user's, who starts and stops it. */
final class MountedSupply implements Supply {

  private final Supplier<UploadSim> find;
  private final Turnstile turnstile = new Turnstile();
  private volatile Optional<Turn> current = Optional.empty();

  MountedSupply(Supplier<UploadSim> find) {
    this.find = find;
  }

  /** The simulator on the server of WireMock's own extension. */
  static UploadSim find(WireMockExtension extension) {
    WireMockRuntimeInfo info = extension.getRuntimeInfo();
    try {
      return info.isHttpsEnabled()
          ? UploadSim.mountedOn(info.getHttpBaseUrl(), info.getHttpsBaseUrl())
          : UploadSim.mountedOn(info.getHttpBaseUrl());
    } catch (NullPointerException e) {
      throw new IllegalStateException(
          "the WireMockExtension has no server yet: give its field @RegisterExtension", e);
    }
  }

  /** Nothing yet: who registered first may be started last. */
  @Override
  public void beforeClass(ExtensionContext context) {}

  @Override
  public UploadSim forClass(ExtensionContext context) {
    return find.get();
  }

  @Override
  public Turn turn(ExtensionContext context) {
    turnstile.enter(context.getDisplayName());
    Turn turn = new Turn(this::fresh, used -> leave());
    current = Optional.of(turn);
    return turn;
  }

  private UploadSim fresh() {
    UploadSim sim = find.get();
    sim.reset();
    return sim;
  }

  private void leave() {
    current = Optional.empty();
    turnstile.leave();
  }

  /** Resets before the test's own preparations; a server that is not up yet waits for its use. */
  @Override
  public void arrive(Turn turn) {
    try {
      turn.sim();
    } catch (RuntimeException notUpYet) {
      // Whoever asks for it in the test is told why it is not there.
    }
  }

  @Override
  public UploadSim current() {
    return current.map(Turn::sim).orElseGet(find);
  }
}
