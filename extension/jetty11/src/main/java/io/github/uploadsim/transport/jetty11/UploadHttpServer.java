package io.github.uploadsim.transport.jetty11;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** WireMock's own server with our filters in it. */
final class UploadHttpServer extends Jetty11HttpServer {

  /** WireMock decorates its contexts from the constructor, before a field of ours could be set. */
  private static final ThreadLocal<Deque<Filters>> UNDER_CONSTRUCTION =
      ThreadLocal.withInitial(ArrayDeque::new);

  UploadHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs, Filters filters) {
    super(announce(options, filters), admin, stubs);
    UNDER_CONSTRUCTION.get().pop();
  }

  private static Options announce(Options options, Filters filters) {
    UNDER_CONSTRUCTION.get().push(filters);
    return options;
  }

  @Override
  protected void applyAdditionalServerConfiguration(Server server, Options options) {
    super.applyAdditionalServerConfiguration(server, options);
    Buffers.widen(server);
    UNDER_CONSTRUCTION.get().element().addTo(server);
  }

  @Override
  protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
    UNDER_CONSTRUCTION.get().element().addTo(context);
  }

  @Override
  protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
    UNDER_CONSTRUCTION.get().element().addToAdmin(context);
  }

  @Override
  protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
    UnwrappingFaults.install(context);
  }
}
