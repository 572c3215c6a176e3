package io.github.uploadsim.dialect;

import static io.github.uploadsim.dialect.Tellings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphGatewayTest {

  private static final GraphError FITTING = new GraphError(503, "fits", "fitsInside", "It fits.");

  private final Respond respond = new Respond(Scripted.status(503), Keep.NONE);

  @Test
  void momentsHaveSevenFractionalDigits() {
    assertThat(GraphGateway.timestamp(NOW)).isEqualTo("2026-03-01T10:00:05.1234567Z");
    assertThat(GraphGateway.timestamp(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.0000000Z");
  }

  @Test
  void httpDatesAreEnglishAndInGmt() {
    assertThat(GraphGateway.httpDate(NOW)).isEqualTo("Sun, 01 Mar 2026 10:00:05 GMT");
  }

  @Test
  void everyReplyIsDressed() {
    Reply dressed = GraphGateway.dress(Reply.empty(204), Tellings.v1());

    assertThat(dressed.headers().fields())
        .extracting(Headers.Field::name)
        .containsExactly(
            "Cache-Control",
            "Strict-Transport-Security",
            "request-id",
            "client-request-id",
            "x-ms-ags-diagnostic",
            "Date");
    assertThat(dressed.headers().first("date")).contains("Sun, 01 Mar 2026 10:00:05 GMT");
  }

  @Test
  void whatAReplyHasAlreadyStays() {
    Reply reply = Reply.empty(204).with("cache-control", "no-cache");

    Reply dressed = GraphGateway.dress(reply, Tellings.v1());

    assertThat(dressed.headers().first("Cache-Control")).contains("no-cache");
    assertThat(dressed.headers().fields()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0, 0", "2.128, 2.128", "120.0, 120", "3600, 3600", "1e7, 10000000"})
  void secondsAreWrittenPlainly(double seconds, String written) {
    Reply reply = script(respond.retryAfter(new RetryAfter.Seconds(seconds)));

    assertThat(reply.headers().first("Retry-After")).contains(written);
  }

  @Test
  void aDateIsWrittenFromTheSimulatorsPresent() {
    Reply reply = script(respond.retryAfter(new RetryAfter.Date(90.5)));

    assertThat(reply.headers().first("Retry-After")).contains("Sun, 01 Mar 2026 10:01:35 GMT");
  }

  @Test
  void anAbsentRetryAfterIsAbsent() {
    assertThat(script(respond).headers().first("Retry-After")).isEmpty();
  }

  @Test
  void gapsAreFilledWithTheErrorThatFits() {
    Reply reply = script(respond);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(Tellings.error(reply))
        .containsEntry("code", "fits")
        .containsEntry("message", "It fits.");
    assertThat(Tellings.inner(reply, "innerError")).containsEntry("code", "fitsInside");
  }

  @Test
  void whatIsDictatedWins() {
    Reply reply = script(respond.code("c").innerCode("i").message("m"));

    assertThat(Tellings.error(reply)).containsEntry("code", "c").containsEntry("message", "m");
    assertThat(Tellings.inner(reply, "innerError")).containsEntry("code", "i");
  }

  @Test
  void aDictatedSuccessHasNoErrorInside() {
    Reply reply = script(new Respond(Scripted.status(202), Keep.NONE));

    assertThat(reply.body()).isEqualTo(new Reply.Empty());
    assertThat(reply.headers().first("Content-Type")).isEmpty();
  }

  @Test
  void aDictatedTextReplacesTheError() {
    Reply text = script(respond.body("<html>bad gateway</html>"));
    Reply nothing = script(respond.body(""));

    assertThat(text.body()).isEqualTo(new Reply.Text("<html>bad gateway</html>"));
    assertThat(text.headers().first("Content-Type")).contains("text/plain");
    assertThat(nothing.body()).isEqualTo(new Reply.Empty());
  }

  @Test
  void dictatedJsonStaysJson() {
    Reply object = script(respond.body(Map.of("a", 1)));
    Reply list = script(respond.body(List.of(1, 2)));

    assertThat(object.body()).isEqualTo(new Reply.Json(Map.of("a", 1)));
    assertThat(list.body()).isEqualTo(new Reply.Json(List.of(1, 2)));
    assertThat(list.headers().first("Content-Type")).contains("application/json");
  }

  @Test
  void dictatedFieldsReplaceOurs() {
    Reply reply = script(respond.header("content-type", "text/html").header("X-A", "1"));

    assertThat(reply.headers().fields())
        .filteredOn(field -> field.name().equalsIgnoreCase("Content-Type"))
        .containsExactly(new Headers.Field("content-type", "text/html"));
    assertThat(reply.headers().first("x-a")).contains("1");
  }

  private static Reply script(Respond respond) {
    return GraphGateway.script(respond.reply(), FITTING, Tellings.v1(), "innerError");
  }
}
