package io.github.uploadsim.dialect;

import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What every answer of {@code graph.microsoft.com} has, whatever the family. */
public final class GraphGateway {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String DIAGNOSTIC =
      "{\"ServerInfo\":{\"DataCenter\":\"Simulated\",\"Slice\":\"E\",\"Ring\":\"5\","
          + "\"ScaleUnit\":\"000\",\"RoleInstance\":\"UPLOADSIM\"}}";

  private GraphGateway() {}

  /** A moment as the gateway writes it, with seven fractional digits. */
  public static String timestamp(Instant moment) {
    return TIMESTAMP.format(moment);
  }

  /** A moment as HTTP writes it. */
  public static String httpDate(Instant moment) {
    return HTTP_DATE.format(moment);
  }

  /** Adds the gateway's header fields; those that are there already stay. */
  public static Reply dress(Reply reply, Telling telling) {
    List<Headers.Field> dressed = new ArrayList<>(reply.headers().fields());
    for (Headers.Field field : fields(telling)) {
      if (reply.headers().first(field.name()).isEmpty()) {
        dressed.add(field);
      }
    }
    return new Reply(reply.status(), new Headers(dressed), reply.body());
  }

  private static List<Headers.Field> fields(Telling telling) {
    return List.of(
        new Headers.Field("Cache-Control", "private"),
        new Headers.Field("Strict-Transport-Security", "max-age=31536000"),
        new Headers.Field("request-id", telling.requestId()),
        new Headers.Field("client-request-id", telling.clientRequestId()),
        new Headers.Field("x-ms-ags-diagnostic", DIAGNOSTIC),
        new Headers.Field("Date", httpDate(telling.now())));
  }

  /** A dictated reply; its error fills the gaps from the one that fits the status. */
  public static Reply script(
      Scripted scripted, GraphError fitting, Telling telling, String innerErrorKey) {
    return script(scripted, fitting, telling.now(), error -> error.reply(telling, innerErrorKey));
  }

  /** The same for a host whose errors have a shape of their own. */
  public static Reply script(
      Scripted scripted, GraphError fitting, Instant now, Function<GraphError, Reply> shape) {
    GraphError error =
        new GraphError(
            scripted.status(),
            scripted.code().orElse(fitting.code()),
            scripted.innerCode().orElse(fitting.inner()),
            scripted.message().orElse(fitting.message()));
    Reply reply =
        scripted
            .body()
            .map(body -> body(scripted.status(), body))
            .orElseGet(
                () ->
                    scripted.status() < 400 ? Reply.empty(scripted.status()) : shape.apply(error));
    return withFields(reply, scripted, now);
  }

  private static Reply body(int status, Object body) {
    if (body instanceof Map<?, ?> || body instanceof List<?>) {
      return Reply.of(status, "application/json", new Reply.Json(body));
    }
    String text = String.valueOf(body);
    return text.isEmpty()
        ? Reply.empty(status)
        : Reply.of(status, "text/plain", new Reply.Text(text));
  }

  private static Reply withFields(Reply reply, Scripted scripted, Instant now) {
    Reply told = reply;
    Optional<String> retryAfter = written(scripted.retryAfter(), now);
    if (retryAfter.isPresent()) {
      told = told.with("Retry-After", retryAfter.get());
    }
    for (Map.Entry<String, String> field : scripted.headers().entrySet()) {
      told = told.replacing(field.getKey(), field.getValue());
    }
    return told;
  }

  private static Optional<String> written(RetryAfter retryAfter, Instant now) {
    if (retryAfter instanceof RetryAfter.Seconds wait) {
      BigDecimal seconds = BigDecimal.valueOf(wait.seconds()).stripTrailingZeros();
      return Optional.of(seconds.toPlainString());
    }
    if (retryAfter instanceof RetryAfter.Date date) {
      return Optional.of(httpDate(now.plusMillis((long) (date.seconds() * 1000))));
    }
    return Optional.empty();
  }
}
