package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.json.StateJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions, their content, and the exchanges, over the admin routes. */
final class SessionRoutes {

  private static final String CURE = "GET /__admin/ext/uploadsim/sessions lists those there are";

  private final Simulator simulator;

  SessionRoutes(Simulator simulator) {
    this.simulator = simulator;
  }

  ResponseDefinition list() {
    return AdminAnswer.json(
        200, Map.of("sessions", simulator.sessions().stream().map(StateJson::write).toList()));
  }

  ResponseDefinition get(String id) {
    return simulator
        .session(id)
        .map(session -> AdminAnswer.json(200, StateJson.write(session)))
        .orElseGet(() -> AdminAnswer.notFound("session", id, CURE));
  }

  ResponseDefinition forget(String id) {
    return simulator.forget(id)
        ? AdminAnswer.empty(204)
        : AdminAnswer.notFound("session", id, CURE);
  }

  ResponseDefinition forgetAll() {
    simulator.forgetSessions();
    return AdminAnswer.empty(204);
  }

  /** The bytes; with our transport they are streamed past WireMock. */
  ResponseDefinition content(String id) {
    Optional<Payload> content = simulator.content(id);
    if (content.isEmpty()) {
      return AdminAnswer.notFound("session", id, CURE);
    }
    if (Download.offer(content.get())) {
      return AdminAnswer.bytes(new byte[0]);
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.get().writeTo(bytes);
      return AdminAnswer.bytes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      content.get().close();
    }
  }

  ResponseDefinition exchanges() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exchanges", simulator.journal().exchanges().stream().map(StateJson::write).toList());
    json.put("dropped", simulator.journal().dropped());
    return AdminAnswer.json(200, json);
  }
}
