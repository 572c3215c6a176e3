package io.github.uploadsim.transport;

import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.Served;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.engine.Visit;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.wiremock.Passage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Stands before WireMock: gives it our requests without their bodies, and sends what our
 * transformer has served, whole, in part or not at all. Requests that are not ours pass untouched.
 */
public final class UploadFilter implements Filter {

  private static final String WIREMOCK_FAULT = "com.github.tomakehurst.wiremock.http.Fault";

  private static final int RESERVED = 10;

  private final Simulator simulator;
  private final Wire.Finder wires;
  private final Semaphore bodies;

  /**
   * A filter for one simulator.
   *
   * @param threads how many the server has; a few of them never wait for a body, so that however
   *     many clients are slow or dead, the others and the admin routes are answered
   */
  public UploadFilter(Simulator simulator, Wire.Finder wires, int threads) {
    this.simulator = simulator;
    this.wires = wires;
    this.bodies = new Semaphore(Math.max(1, threads - RESERVED));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest call = (HttpServletRequest) request;
    HttpServletResponse reply = (HttpServletResponse) response;
    if (!simulator.concerns(call.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    Wire wire = wires.of(call);
    Call head = Heads.read(call, wire.name());
    Optional<Visit> visit = simulator.visit(head);
    if (visit.isPresent() && mayBring(call)) {
      visitWithBody(visit.get(), call, reply, wire, chain);
    } else if (visit.isPresent()) {
      visit(visit.get(), call, reply, wire, chain);
    } else if (simulator.serves(head.path())) {
      unbound(head, call, reply, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean mayBring(HttpServletRequest call) {
    return call.getContentLengthLong() != 0 && !call.getMethod().equals("GET");
  }

  private void visitWithBody(
      Visit visit, HttpServletRequest call, HttpServletResponse reply, Wire wire, FilterChain chain)
      throws IOException, ServletException {
    if (!bodies.tryAcquire()) {
      reply.setHeader("Connection", "close");
      answer(simulator.busy(Heads.read(call, wire.name())), reply);
      return;
    }
    try {
      visit(visit, call, reply, wire, chain);
    } finally {
      bodies.release();
    }
  }

  private void visit(
      Visit visit, HttpServletRequest call, HttpServletResponse reply, Wire wire, FilterChain chain)
      throws IOException, ServletException {
    Body body = new Body(call);
    byte[] ahead = visit.bodyMayBeReadAhead() ? body.readAhead() : new byte[0];
    try (Passage passage = Passage.open(visit, body)) {
      Call head = Heads.read(call, wire.name());
      HeldResponse held =
          new HeldResponse(
              reply, passage, body, response -> answer(simulator.unbound(head), response));
      chain.doFilter(new BodilessRequest(call, ahead), held);
      if (passage.served().isEmpty()) {
        body.drain();
      } else if (reply.getHeader(WIREMOCK_FAULT) == null) {
        send(passage.served().get(), held, reply, wire);
      }
    }
  }

  private static void send(Served served, HeldResponse held, HttpServletResponse reply, Wire wire)
      throws IOException {
    if (served.peerGone()) {
      wire.drop(Close.RESET);
    } else if (served.ending() instanceof Ending.Drop drop) {
      wire.drop(drop.close());
    } else {
      Payload payload = served.payload().small() ? held.held() : served.payload();
      write(served, payload, reply, wire);
    }
  }

  private static void write(Served served, Payload payload, HttpServletResponse reply, Wire wire)
      throws IOException {
    if (served.lastOnConnection()) {
      reply.setHeader("Connection", "close");
    }
    if (reply.getStatus() != HttpServletResponse.SC_NO_CONTENT) {
      reply.setContentLengthLong(payload.length());
    }
    if (served.ending() instanceof Ending.Truncate cut) {
      truncate(cut, payload, reply, wire);
    } else {
      payload.writeTo(served.pacing().over(reply.getOutputStream()));
      reply.flushBuffer();
    }
  }

  private static void truncate(
      Ending.Truncate cut, Payload payload, HttpServletResponse reply, Wire wire)
      throws IOException {
    reply.setHeader("Content-Encoding", "identity");
    wire.holdLittle();
    OutputStream out = reply.getOutputStream();
    try {
      payload.writeTo(new Limited(out, cut.bytes()));
    } catch (Limited.Reached e) {
      // this is where the answer ends
    }
    out.flush();
    reply.flushBuffer();
    wire.drop(cut.close());
  }

  /** Lets WireMock look for a stub, and speaks for the service if there is none. */
  private void unbound(
      Call head, HttpServletRequest call, HttpServletResponse reply, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        call, new UnmatchedResponse(reply, response -> answer(simulator.unbound(head), response)));
  }

  private void answer(Reply told, HttpServletResponse reply) throws IOException {
    Payload payload = simulator.payload(told);
    reply.setStatus(told.status());
    for (Headers.Field field : told.headers().fields()) {
      reply.setHeader(field.name(), field.value());
    }
    reply.setContentLengthLong(payload.length());
    payload.writeTo(reply.getOutputStream());
  }
}
