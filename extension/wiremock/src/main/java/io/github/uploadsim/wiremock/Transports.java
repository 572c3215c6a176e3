package io.github.uploadsim.wiremock;

import java.util.Optional;

/**
 * Chooses the transport by the server that WireMock itself was linked to, not by what else lies on
 * the class path.
 */
final class Transports {

  private static final String BASE = "io.github.uploadsim.";
  private static final String WIREMOCK = "com.github.tomakehurst.wiremock.";

  private Transports() {}

  /** The transport for this WireMock, if we have one. */
  static Optional<Transport> find() {
    return name().flatMap(Transports::load);
  }

  private static Optional<String> name() {
    return serverType()
        .filter(server -> !present(WIREMOCK + "message.MessageStubRequestHandler"))
        .filter(server -> !present(WIREMOCK + "jetty12.Jetty12HttpServer"))
        .map(
            server ->
                BASE
                    + (server.startsWith("wiremock.") ? "standalone3." : "")
                    + "transport.jetty11.Jetty11Transport");
  }

  private static Optional<String> serverType() {
    try {
      Class<?> server = Class.forName(WIREMOCK + "jetty.JettyHttpServer");
      return Optional.of(server.getDeclaredField("jettyServer").getType().getName());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static boolean present(String type) {
    try {
      Class.forName(type, false, Transports.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static Optional<Transport> load(String name) {
    try {
      return Optional.of(
          Class.forName(name).asSubclass(Transport.class).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }
}
