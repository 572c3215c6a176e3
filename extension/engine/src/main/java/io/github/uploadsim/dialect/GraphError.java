package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Reply;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error of the Graph gateway (D:concepts/errors.md; live shape from microsoft-graph-docs#4289).
 *
 * @param inner the inner error's code; empty for none
 */
public record GraphError(int status, String code, String inner, String message) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

  /** An error without an inner code. */
  public static GraphError of(int status, String code, String message) {
    return new GraphError(status, code, "", message);
  }

  /** What the gateway says where nothing is bound (msgraph-sdk-php#1506). */
  public static GraphError notBound() {
    return of(404, "UnknownError", "");
  }

  /** The same error with another status. */
  public GraphError as(int otherStatus) {
    return new GraphError(otherStatus, code, inner, message);
  }

  /** The JSON reply; the key of the inner error is spelled as given. */
  public Reply reply(Telling telling, String innerErrorKey) {
    Map<String, Object> innerError = new LinkedHashMap<>();
    if (!inner.isEmpty()) {
      innerError.put("code", inner);
    }
    innerError.put("date", DATE.format(telling.now().truncatedTo(ChronoUnit.SECONDS)));
    innerError.put("request-id", telling.requestId());
    innerError.put("client-request-id", telling.clientRequestId());
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("message", message);
    error.put(innerErrorKey, innerError);
    return Reply.json(status, Map.of("error", error));
  }
}
