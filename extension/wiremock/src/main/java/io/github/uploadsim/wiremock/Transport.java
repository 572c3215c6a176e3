package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import io.github.uploadsim.engine.Simulator;

/**
 * Brings the transport for one kind of Jetty. Implementations have a public constructor without
 * parameters and are found by name, for each is linked to its own server.
 */
public interface Transport {

  /** The extension that puts the transport into WireMock's server. */
  Extension extension(Simulator simulator, WireMockServices services, Runnable installed);
}
