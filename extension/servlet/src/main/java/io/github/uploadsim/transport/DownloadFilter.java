package io.github.uploadsim.transport;

import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.wiremock.Download;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Stands before WireMock's admin API and streams the files that an admin route hands over. */
public final class DownloadFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (Download download = Download.open()) {
      chain.doFilter(request, new Streaming((HttpServletResponse) response, download));
    }
  }

  /** Writes the file as soon as WireMock, which has nothing to write, asks where to. */
  private static final class Streaming extends HttpServletResponseWrapper {
    private final Download download;
    private boolean written;

    Streaming(HttpServletResponse response, Download download) {
      super(response);
      this.download = download;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      ServletOutputStream out = super.getOutputStream();
      if (download.payload().isEmpty()) {
        return out;
      }
      if (!written) {
        written = true;
        Payload payload = download.payload().get();
        setContentLengthLong(payload.length());
        payload.writeTo(out);
      }
      return new Finished();
    }
  }

  /** Takes WireMock's empty body: any write after the last byte would break the connection. */
  private static final class Finished extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("this response is written on its own thread");
    }

    @Override
    public void write(int value) {}
  }
}
