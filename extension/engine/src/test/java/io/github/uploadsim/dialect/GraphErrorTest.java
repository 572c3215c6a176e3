package io.github.uploadsim.dialect;

import static io.github.uploadsim.dialect.Tellings.REQUEST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import org.junit.jupiter.api.Test;

class GraphErrorTest {

  @Test
  void anErrorHasTheGatewaysShape() {
    Reply reply = GraphError.of(400, "invalidRequest", "No.").reply(Tellings.v1(), "innerError");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers().first("Content-Type")).contains("application/json");
    assertThat(Tellings.json(reply)).containsOnlyKeys("error");
    assertThat(Tellings.error(reply)).containsOnlyKeys("code", "message", "innerError");
    assertThat(Tellings.error(reply))
        .containsEntry("code", "invalidRequest")
        .containsEntry("message", "No.");
  }

  @Test
  void theInnerErrorHoldsADateWithoutZoneAndBothIds() {
    Headers caller = Headers.of("client-request-id", "mine");
    Reply reply = GraphError.notBound().reply(Tellings.on("/v1.0/x", caller), "innerError");

    assertThat(Tellings.inner(reply, "innerError"))
        .containsExactly(
            entry("date", "2026-03-01T10:00:05"),
            entry("request-id", REQUEST_ID),
            entry("client-request-id", "mine"));
  }

  @Test
  void withoutACallersIdOursStandsInItsPlace() {
    Reply reply = GraphError.notBound().reply(Tellings.v1(), "innerError");

    assertThat(Tellings.inner(reply, "innerError")).containsEntry("client-request-id", REQUEST_ID);
  }

  @Test
  void anInnerCodeComesFirstAndTheKeyIsSpelledAsGiven() {
    GraphError error = new GraphError(416, "invalidRange", "fragmentOverlap", "Overlaps.");

    Reply reply = error.reply(Tellings.v1(), "innererror");

    assertThat(Tellings.inner(reply, "innererror").entrySet())
        .first()
        .isEqualTo(entry("code", "fragmentOverlap"));
  }

  @Test
  void nothingBoundIsAnUnknownErrorWithoutWords() {
    assertThat(GraphError.notBound()).isEqualTo(new GraphError(404, "UnknownError", "", ""));
    assertThat(GraphError.notBound().as(405).status()).isEqualTo(405);
  }
}
