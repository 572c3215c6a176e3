package io.github.uploadsim.transport.jetty11;

import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.transport.DownloadFilter;
import io.github.uploadsim.transport.UploadFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Puts our filters into servlet contexts. */
record Filters(Simulator simulator, int threads) {

  void addTo(ServletContextHandler mockService) {
    add(mockService, new UploadFilter(simulator, Jetty11Wire::new, threads));
  }

  void addTo(Server server) {
    server.setErrorHandler(new GraphBadMessages(simulator));
  }

  void addToAdmin(ServletContextHandler admin) {
    add(admin, new DownloadFilter());
  }

  private static void add(ServletContextHandler context, Filter filter) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }
}
