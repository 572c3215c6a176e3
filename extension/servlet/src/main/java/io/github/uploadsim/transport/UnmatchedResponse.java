package io.github.uploadsim.transport;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Notices that WireMock found neither stub nor file, and says something else instead. At once: when
 * WireMock has looked among its files, the response is closed before the filter gets it back.
 */
final class UnmatchedResponse extends HttpServletResponseWrapper {

  /** Writes the answer that replaces WireMock's own. */
  interface Substitute {
    void write(HttpServletResponse response) throws IOException;
  }

  private final HttpServletResponse response;
  private final Substitute substitute;

  UnmatchedResponse(HttpServletResponse response, Substitute substitute) {
    super(response);
    this.response = response;
    this.substitute = substitute;
  }

  @Override
  public void sendError(int status) throws IOException {
    if (status == SC_NOT_FOUND) {
      substitute.write(response);
    } else {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (status == SC_NOT_FOUND) {
      substitute.write(response);
    } else {
      super.sendError(status, message);
    }
  }
}
