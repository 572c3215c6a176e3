package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import java.time.Instant;
import java.util.Map;

/** A moment at which something is told, and a look into what was told. */
public final class Tellings {

  public static final Instant NOW = Instant.parse("2026-03-01T10:00:05.1234567Z");
  public static final String REQUEST_ID = "11111111-2222-3333-4444-555555555555";

  private Tellings() {}

  public static Telling v1() {
    return on("/v1.0/me", Headers.NONE);
  }

  public static Telling on(String path, Headers headers) {
    Call call = new Call("GET", "http://here.example", path, "", headers, "c1");
    return new Telling(call, "https://sim.example", NOW, REQUEST_ID);
  }

  /** The members of a JSON reply. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> json(Reply reply) {
    Object value = ((Reply.Json) reply.body()).value();
    return (Map<String, Object>) value;
  }

  /** The error inside of a JSON reply. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> error(Reply reply) {
    return (Map<String, Object>) json(reply).get("error");
  }

  /** The inner error, under the given key. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> inner(Reply reply, String key) {
    return (Map<String, Object>) error(reply).get(key);
  }
}
