package io.github.uploadsim.transport.jetty11;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;

/** Lets Jetty read uploads in steps of a page instead of 8 KiB. */
final class Buffers {

  private static final int INPUT = 64 * 1024;

  private Buffers() {}

  static void widen(Server server) {
    for (Connector connector : server.getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConnectionFactory.class::isInstance)
          .map(HttpConnectionFactory.class::cast)
          .forEach(http -> http.setInputBufferSize(INPUT));
    }
  }
}
