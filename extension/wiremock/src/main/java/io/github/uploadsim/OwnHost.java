package io.github.uploadsim;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.tls.KeyStoreFile;
import io.github.uploadsim.tls.ServerIdentity;
import io.github.uploadsim.wiremock.Certificates;
import io.github.uploadsim.wiremock.Mounting;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.io.UncheckedIOException;

/** A WireMock that the simulator started for itself. */
record OwnHost(WireMockServer server, boolean https, Mounting mounting) implements Host {

  /** Each stalled or waiting exchange holds a thread, and the admin routes need some too. */
  static final int THREADS = 300;

  static final String LOOPBACK = "127.0.0.1";

  static UploadSim start(UploadSimConfig config) {
    WireMockConfiguration options =
        wireMockConfig()
            .bindAddress(LOOPBACK)
            .port(config.port())
            .containerThreads(THREADS)
            .stubRequestLoggingDisabled(true)
            .gzipDisabled(true)
            .http2PlainDisabled(true)
            .extensions(new UploadSimExtensionFactory(config));
    WireMockServer server =
        config.servesHttps() ? secured(options, config) : new WireMockServer(options);
    JournalBound.on(server, options, config.journalLimit());
    server.start();
    Mounting mounting = GuestHost.mounting("http://" + LOOPBACK + ":" + server.port());
    UploadSim sim = new UploadSim(new OwnHost(server, config.servesHttps(), mounting), mounting);
    return published(sim, options, config);
  }

  private static UploadSim published(UploadSim sim, Options options, UploadSimConfig config) {
    try {
      Certificates.publish(options, config);
      return sim;
    } catch (UncheckedIOException e) {
      sim.close();
      throw e;
    }
  }

  private static WireMockServer secured(WireMockConfiguration options, UploadSimConfig config) {
    ServerIdentity identity = OwnCertificate.of(config, LOOPBACK);
    Certificates.announce(options, identity.trust());
    try (KeyStoreFile keys = identity.keyStoreFile()) {
      return new WireMockServer(
          options
              .httpsPort(config.httpsPort())
              .keystorePath(keys.path())
              .keystoreType(KeyStoreFile.TYPE)
              .keystorePassword(keys.password())
              .keyManagerPassword(keys.password()));
    }
  }

  @Override
  public String httpUrl() {
    return "http://" + LOOPBACK + ":" + server.port();
  }

  @Override
  public String httpsUrl() {
    if (!https) {
      throw new IllegalStateException(Certificates.HTTPS_OFF);
    }
    return "https://" + LOOPBACK + ":" + server.httpsPort();
  }

  @Override
  public boolean running() {
    return server.isRunning();
  }

  @Override
  public WireMock wireMock() {
    return new WireMock(server);
  }

  @Override
  public void close() {
    server.stop();
    mounting.simulator().close();
  }
}
