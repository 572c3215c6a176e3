package io.github.uploadsim.json;

import io.github.uploadsim.engine.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Switches as JSON: {@code {"drive.kind": "personal", "todo.createStatus": 201}}. */
public final class SwitchesJson {

  private SwitchesJson() {}

  /**
   * Reads names and written values.
   *
   * @throws IllegalArgumentException if the text is no such object
   */
  public static Map<String, String> read(String text) {
    try {
      if (!(JacksonJson.parse(text) instanceof Map<?, ?> object)) {
        throw new IllegalArgumentException(
            "switches: must be an object such as {\"drive.kind\": \"personal\"}");
      }
      Map<String, String> values = new LinkedHashMap<>();
      object.forEach((name, value) -> values.put(String.valueOf(name), plain(name, value)));
      return values;
    } catch (Json.Unreadable e) {
      throw new IllegalArgumentException("switches: not JSON: " + e.getMessage(), e);
    }
  }

  private static String plain(Object name, Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    throw new IllegalArgumentException(
        "%s: must be a text, a number, true or false, got %s".formatted(name, value));
  }
}
