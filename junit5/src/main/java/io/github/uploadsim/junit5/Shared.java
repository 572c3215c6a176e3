package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One simulator for all tests of a class and its nested classes, always on the same port. */
final class Shared implements CloseableResource {

  private final UploadSimConfig config;
  private final Turnstile turnstile = new Turnstile();
  private final Runnable closed;
  private UploadSim sim;

  private Shared(UploadSimConfig config, UploadSim sim, Runnable closed) {
    this.config = config;
    this.sim = sim;
    this.closed = closed;
  }

  /** Starts the simulator. */
  static Shared start(UploadSimConfig config, Runnable closed) {
    UploadSim sim = UploadSim.start(config);
    return new Shared(onSamePorts(config, sim), sim, closed);
  }

  private static UploadSimConfig onSamePorts(UploadSimConfig config, UploadSim sim) {
    UploadSimConfig fixed = config.port(port(sim.baseUrl()));
    return config.servesHttps() ? fixed.httpsPort(port(sim.httpsBaseUrl())) : fixed;
  }

  private static int port(String url) {
    return URI.create(url).getPort();
  }

  synchronized UploadSim sim() {
    return sim;
  }

  /** Lets one test use it; a test before may have closed it. */
  Turn turn(String test) {
    turnstile.enter(test);
    try {
      renew();
    } catch (RuntimeException e) {
      turnstile.leave();
      throw e;
    }
    Turn turn = new Turn(this::sim, used -> turnstile.leave());
    turn.sim();
    return turn;
  }

  private synchronized void renew() {
    if (sim.isRunning()) {
      sim.wireMock().resetToDefaultMappings();
      sim.reset();
    } else {
      sim = UploadSim.start(config);
    }
  }

  @Override
  public void close() {
    closed.run();
    sim().close();
  }
}
