package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.uploadsim.engine.Payload;
import io.github.uploadsim.engine.Served;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.engine.Visit;
import io.github.uploadsim.http.Headers;
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
    return simulator
        .visit(Calls.of(event.getRequest()))
        .map(visit -> onWholeBody(event, visit))
        .orElse(event.getResponseDefinition());
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
    ResponseDefinitionBuilder told =
        ResponseDefinitionBuilder.like(event.getResponseDefinition())
            .withStatus(served.status() == 0 ? NOTHING_TOLD : served.status());
    for (Headers.Field field : served.headers().fields()) {
      told.withHeader(field.name(), field.value());
    }
    if (served.payload().small() || withFiles) {
      told.withBody(bytes(served.payload()));
    }
    return told.build();
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
