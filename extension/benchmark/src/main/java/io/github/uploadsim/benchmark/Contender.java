package io.github.uploadsim.benchmark;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;

/** The servers that are compared. */
enum Contender {
  /** The simulator as {@code UploadSim.start} gives it. */
  UPLOADSIM("uploadsim") {
    @Override
    Running start() {
      UploadSim simulator = UploadSim.start(UploadSimConfig.defaults());
      return new Running(port(simulator.baseUrl()), () -> resetAll(simulator), simulator::close);
    }

    private void resetAll(UploadSim simulator) {
      simulator.reset();
      simulator.wireMock().resetRequests();
    }
  },
  /** One stub that matches everything, in a WireMock that nobody has tuned. */
  WIREMOCK("wiremock, default") {
    @Override
    Running start() {
      return bare(wireMockConfig());
    }
  },
  /** The same stub in a WireMock that neither remembers nor formats a request. */
  FASTEST_WIREMOCK("wiremock, fastest") {
    @Override
    Running start() {
      return bare(
          wireMockConfig()
              .disableRequestJournal()
              .stubRequestLoggingDisabled(true)
              .gzipDisabled(true));
    }
  };

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  abstract Running start();

  String label() {
    return label;
  }

  /**
   * A server in this process.
   *
   * @param reset forgets what was uploaded
   */
  record Running(int port, Runnable reset, Runnable close) {}

  private static Running bare(WireMockConfiguration options) {
    WireMockServer server = new WireMockServer(options.bindAddress("127.0.0.1").dynamicPort());
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok()));
    Runnable reset = options.requestJournalDisabled() ? () -> {} : server::resetRequests;
    return new Running(server.port(), reset, server::stop);
  }

  private static int port(String url) {
    return java.net.URI.create(url).getPort();
  }
}
