package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.Served;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.engine.Visit;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.json.StateJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Answers for the service once one of our stubs has matched. */
final class UploadTransformer implements ResponseDefinitionTransformerV2 {

  static final String NAME = "uploadsim";

  /** What WireMock's journal shows where the client was told nothing. */
  private static final int NOTHING_TOLD = 499;

  private final Simulator simulator;

  UploadTransformer(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Optional<Passage> passage = Passage.current();
    if (passage.isPresent()) {
      return told(event, passage.get().serve(), false);
    }
    Call call = Calls.of(event.getRequest());
    return simulator
        .visit(call)
        .map(visit -> onWholeBody(event, visit))
        .orElseGet(() -> unbound(event, simulator.unbound(call)));
  }

  /** The path fits a stub of ours and cannot be decoded: nothing is bound to it. */
  private ResponseDefinition unbound(ServeEvent event, Reply reply) {
    ResponseDefinitionBuilder told = told(event, reply.status(), reply.headers());
    return told.withBody(bytes(simulator.payload(reply))).build();
  }

  /** Without our transport WireMock has read the whole body already. */
  private static ResponseDefinition onWholeBody(ServeEvent event, Visit visit) {
    Served served = visit.serve(new ByteArrayInputStream(event.getRequest().getBody()));
    try {
      return told(event, served, true);
    } finally {
      served.payload().close();
    }
  }

  private static ResponseDefinition told(ServeEvent event, Served served, boolean withFiles) {
    event.appendSubEvent("UPLOAD_TRANSFER", StateJson.write(served.exchange()));
    int status = served.status() == 0 ? NOTHING_TOLD : served.status();
    ResponseDefinitionBuilder told = told(event, status, served.headers());
    if (served.payload().small() || withFiles) {
      told.withBody(bytes(served.payload()));
    }
    return told.build();
  }

  private static ResponseDefinitionBuilder told(ServeEvent event, int status, Headers headers) {
    ResponseDefinitionBuilder told =
        ResponseDefinitionBuilder.like(event.getResponseDefinition()).withStatus(status);
    for (Headers.Field field : headers.fields()) {
      told.withHeader(field.name(), field.value());
    }
    return told;
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
