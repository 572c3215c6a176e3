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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Builds WireMock's server with our filters in it. If another extension or the user brings a
 * server, ours are put into that one; if that cannot be, it is left alone and there is no
 * transport.
 */
final class Jetty11ServerFactory implements HttpServerFactory {

  private static final String ADMIN = "/__admin";

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
    Filters filters = new Filters(simulator, options.containerThreads());
    Optional<HttpServer> other =
        other(options).map(factory -> factory.buildHttpServer(options, admin, stubs));
    if (other.isEmpty() || addTo(other.get(), filters)) {
      installed.run();
    }
    return other.orElseGet(() -> new UploadHttpServer(options, admin, stubs, filters));
  }

  /** What would build the server if we were not here, unless it is WireMock's default. */
  private Optional<HttpServerFactory> other(Options options) {
    Optional<HttpServerFactory> extension =
        services.getExtensions().ofType(HttpServerFactory.class).values().stream()
            .filter(factory -> factory != this)
            .findFirst();
    boolean asked = !options.hasDefaultHttpServerFactory();
    return extension.or(() -> Optional.of(options.httpServerFactory()).filter(any -> asked));
  }

  /** Puts our filters into a server that somebody else built and that has not started yet. */
  private static boolean addTo(HttpServer server, Filters filters) {
    List<ServletContextHandler> contexts =
        jetty(server).stream().flatMap(Jetty11ServerFactory::contexts).toList();
    at("/", contexts).forEach(filters::addTo);
    at("/", contexts).forEach(UnwrappingFaults::install);
    at(ADMIN, contexts).forEach(filters::addToAdmin);
    return at("/", contexts).findAny().isPresent();
  }

  private static Stream<ServletContextHandler> contexts(Server server) {
    return Arrays.stream(server.getChildHandlersByClass(ServletContextHandler.class))
        .map(ServletContextHandler.class::cast);
  }

  private static Stream<ServletContextHandler> at(
      String path, List<ServletContextHandler> contexts) {
    return contexts.stream().filter(context -> context.getContextPath().equals(path));
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
