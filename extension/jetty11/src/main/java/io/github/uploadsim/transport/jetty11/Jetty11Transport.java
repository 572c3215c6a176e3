package io.github.uploadsim.transport.jetty11;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.wiremock.Transport;

/** Brings the transport for Jetty 11. */
public final class Jetty11Transport implements Transport {

  @Override
  public Extension extension(Simulator simulator, WireMockServices services, Runnable installed) {
    return new Jetty11ServerFactory(simulator, services, installed);
  }
}
