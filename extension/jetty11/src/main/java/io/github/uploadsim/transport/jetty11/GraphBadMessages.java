package io.github.uploadsim.transport.jetty11;

import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Says in the service's words what Jetty itself turns down: lengths below zero, bad escapes. */
final class GraphBadMessages extends ErrorHandler {

  private final Simulator simulator;

  GraphBadMessages(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    Reply reply = simulator.malformed(status, Optional.ofNullable(reason).orElse("Bad Request"));
    for (Headers.Field field : reply.headers().fields()) {
      fields.put(field.name(), field.value());
    }
    return ByteBuffer.wrap(bytes(simulator.payload(reply)));
  }

  private static byte[] bytes(Payload payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
