package io.github.uploadsim.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;

/**
 * What WireMock sees of our requests: the head, and of the body nothing or a small control message.
 * So there is nothing to copy, to unzip or to keep in its journal.
 */
final class BodilessRequest extends HttpServletRequestWrapper {

  private final ByteArrayInputStream shown;

  BodilessRequest(HttpServletRequest request, byte[] shown) {
    super(request);
    this.shown = new ByteArrayInputStream(shown);
  }

  /** So WireMock answers on this thread, delays included, and the filter sees the end of it. */
  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {
      @Override
      public boolean isFinished() {
        return shown.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("this request is read on its own thread");
      }

      @Override
      public int read() {
        return shown.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return shown.read(into, offset, length);
      }
    };
  }
}
