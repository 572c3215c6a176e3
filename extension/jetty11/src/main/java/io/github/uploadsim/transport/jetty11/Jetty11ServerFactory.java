package io.github.uploadsim.transport.jetty11;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyHttpServer;
import io.github.uploadsim.engine.Simulator;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Builds WireMock's server with our filters in it. If another extension brings a server of its own,
 * ours are put into that one.
 */
final class Jetty11ServerFactory implements HttpServerFactory {

  private final Simulator simulator;
  private final WireMockServices services;
  private final Runnable installed;

  Jetty11ServerFactory(Simulator simulator, WireMockServices services, Runnable installed) {
    this.simulator = simulator;
    this.services = services;
    this.installed = installed;
  }

  /**
   * WireMock takes the first of several factories, in the order of a hash map; the hash of this
   * name comes first.
   */
  @Override
  public String getName() {
    return "uploadsim-http-server-j";
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    Filters filters = new Filters(simulator);
    Optional<HttpServer> other = other(options, admin, stubs);
    if (other.isPresent() && addTo(other.get(), filters)) {
      installed.run();
      return other.get();
    }
    installed.run();
    return new UploadHttpServer(options, admin, stubs, filters);
  }

  private Optional<HttpServer> other(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    return services.getExtensions().ofType(HttpServerFactory.class).values().stream()
        .filter(factory -> factory != this)
        .findFirst()
        .map(factory -> factory.buildHttpServer(options, admin, stubs));
  }

  /** Puts our filters into a server that somebody else built and that has not started yet. */
  private static boolean addTo(HttpServer server, Filters filters) {
    return jetty(server).stream()
            .flatMap(
                jetty -> Arrays.stream(jetty.getChildHandlersByClass(ServletContextHandler.class)))
            .map(Handler.class::cast)
            .map(ServletContextHandler.class::cast)
            .filter(context -> context.getContextPath().equals("/"))
            .peek(filters::addTo)
            .count()
        > 0;
  }

  private static Optional<Server> jetty(HttpServer server) {
    try {
      var field = JettyHttpServer.class.getDeclaredField("jettyServer");
      field.setAccessible(true);
      return server instanceof JettyHttpServer
          ? Optional.of((Server) field.get(server))
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
