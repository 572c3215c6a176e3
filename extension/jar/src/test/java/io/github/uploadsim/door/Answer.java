package io.github.uploadsim.door;

import io.github.uploadsim.engine.Json;
import io.github.uploadsim.json.JacksonJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What came back over a line. */
public final class Answer {

  public static final Answer NONE = new Answer(0, Map.of(), new byte[0], false);

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean whole;

  /** Headers by lower-case name, and as much of the body as came. */
  Answer(int status, Map<String, String> headers, byte[] body, boolean whole) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.whole = whole;
  }

  /** 0 if no whole head came. */
  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body;
  }

  /** False if the line ended before the answer did. */
  public boolean whole() {
    return whole;
  }

  public String header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, "");
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> json() {
    try {
      return (Map<String, Object>) JacksonJson.parse(text());
    } catch (Json.Unreadable e) {
      throw new AssertionError("no JSON: status " + status + ", body '" + text() + "'", e);
    }
  }

  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> list(String member) {
    return (List<Map<String, Object>>) json().get(member);
  }

  /** The error object of Graph's envelope. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> error() {
    return (Map<String, Object>) json().getOrDefault("error", Map.of());
  }

  /** Status and error code in one text, such as {@code 416 invalidRange}. */
  public String refusal() {
    return status + " " + error().getOrDefault("code", "without code");
  }
}
