package io.github.uploadsim.door;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.util.function.UnaryOperator;

/** A user's own WireMock with the simulator mounted on it, in WireMock's default settings. */
final class Mounted {

  private Mounted() {}

  static WireMockServer start(UnaryOperator<WireMockConfiguration> settings) {
    return startBare(
        options -> settings.apply(options.extensions(new UploadSimExtensionFactory())));
  }

  /** The same without the simulator. */
  static WireMockServer startBare(UnaryOperator<WireMockConfiguration> settings) {
    WireMockServer server =
        new WireMockServer(settings.apply(wireMockConfig().bindAddress("127.0.0.1").dynamicPort()));
    server.start();
    return server;
  }
}
