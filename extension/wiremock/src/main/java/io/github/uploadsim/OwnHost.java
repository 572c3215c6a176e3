package io.github.uploadsim;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.wiremock.Mounting;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;

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
    if (config.servesHttps()) {
      options.httpsPort(config.httpsPort());
    }
    WireMockServer server = new WireMockServer(options);
    JournalBound.on(server, options, config.journalLimit());
    server.start();
    Mounting mounting = GuestHost.mounting("http://" + LOOPBACK + ":" + server.port());
    return new UploadSim(new OwnHost(server, config.servesHttps(), mounting), mounting);
  }

  @Override
  public String httpUrl() {
    return "http://" + LOOPBACK + ":" + server.port();
  }

  @Override
  public String httpsUrl() {
    if (!https) {
      throw new IllegalStateException(
          "https is not served; start with UploadSimConfig.defaults().https()");
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
