package io.github.uploadsim.transport;

import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.wiremock.Passage;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Holds back what WireMock writes for a request that our transformer has served. What a user's own
 * stub writes goes straight through, once the client has sent its body.
 */
final class HeldResponse extends HttpServletResponseWrapper {

  private final Passage passage;
  private final Body body;
  private final HttpServletResponse response;
  private final UnmatchedResponse.Substitute unmatched;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  HeldResponse(
      HttpServletResponse response,
      Passage passage,
      Body body,
      UnmatchedResponse.Substitute unmatched) {
    super(response);
    this.response = response;
    this.unmatched = unmatched;
    this.passage = passage;
    this.body = body;
  }

  /** What was held back. */
  Payload held() {
    return Payload.of(held.toByteArray());
  }

  private boolean ours() {
    return passage.served().isPresent();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (ours()) {
      return new Holding();
    }
    body.drain();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    body.drain();
    return super.getWriter();
  }

  @Override
  public void sendError(int status) throws IOException {
    body.drain();
    if (status == SC_NOT_FOUND) {
      unmatched.write(response);
    } else {
      super.sendError(status);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!ours()) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    if (!ours()) {
      super.setContentLength(length);
    }
  }

  private final class Holding extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("this response is written on its own thread");
    }

    @Override
    public void write(int value) {
      held.write(value);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      held.write(from, offset, length);
    }
  }
}
