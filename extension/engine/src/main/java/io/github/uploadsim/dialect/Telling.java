package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Call;
import java.time.Instant;

/**
 * What a dialect needs to put an outcome into words.
 *
 * @param call the request's head
 * @param base scheme and authority to build absolute URLs from
 * @param now the simulator's present
 * @param requestId names this exchange, as a GUID
 */
public record Telling(Call call, String base, Instant now, String requestId) {

  /** The API version that the client called: {@code v1.0} or {@code beta}. */
  public String version() {
    return call.path().regionMatches(true, 0, "/beta/", 0, 6) ? "beta" : "v1.0";
  }

  /** The caller's name for this exchange, or ours. */
  public String clientRequestId() {
    return call.headers().first("client-request-id").orElse(requestId);
  }
}
