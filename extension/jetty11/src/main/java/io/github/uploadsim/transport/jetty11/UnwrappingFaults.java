package io.github.uploadsim.transport.jetty11;

import com.github.tomakehurst.wiremock.jetty.JettyFaultInjectorFactory;
import com.github.tomakehurst.wiremock.servlet.FaultInjectorFactory;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Lets WireMock's own faults find their socket below our wrapped responses. */
final class UnwrappingFaults {

  private static final String KEY = JettyFaultInjectorFactory.class.getName();

  private UnwrappingFaults() {}

  static void install(ServletContextHandler context) {
    if (context.getAttribute(KEY) instanceof FaultInjectorFactory original) {
      FaultInjectorFactory unwrapping =
          (request, response) -> original.buildFaultInjector(request, unwrap(response));
      context.setAttribute(KEY, unwrapping);
    }
  }

  private static HttpServletResponse unwrap(HttpServletResponse response) {
    HttpServletResponse inner = response;
    while (inner instanceof ServletResponseWrapper wrapper
        && wrapper.getResponse() instanceof HttpServletResponse wrapped) {
      inner = wrapped;
    }
    return inner;
  }
}
