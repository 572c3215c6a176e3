package io.github.uploadsim.door;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyHttpServerFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's server factory. What it builds is WireMock's own server, open or wrapped up. */
final class OtherServer implements HttpServerFactory {

  private final AtomicInteger built = new AtomicInteger();
  private final boolean opaque;

  OtherServer(boolean opaque) {
    this.opaque = opaque;
  }

  /** How many servers it has built. */
  int built() {
    return built.get();
  }

  /** Brings this one as ready-made extensions do. */
  ExtensionFactory factory() {
    return services -> List.of(this);
  }

  @Override
  public String getName() {
    return "other-server";
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    built.incrementAndGet();
    HttpServer jetty = new JettyHttpServerFactory().buildHttpServer(options, admin, stubs);
    return opaque ? new Opaque(jetty) : jetty;
  }

  /** A server of a kind that nobody knows. */
  private record Opaque(HttpServer inner) implements HttpServer {
    @Override
    public void start() {
      inner.start();
    }

    @Override
    public void stop() {
      inner.stop();
    }

    @Override
    public boolean isRunning() {
      return inner.isRunning();
    }

    @Override
    public int port() {
      return inner.port();
    }

    @Override
    public int httpsPort() {
      return inner.httpsPort();
    }
  }
}
