package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much JSON as the engine's tests need: no escapes, whole numbers only. */
final class TinyJson implements Json {

  @Override
  public Map<String, Object> read(InputStream in, String member, OutputStream sink)
      throws IOException, Unreadable {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new Unreadable("the body is empty", true);
    }
    Map<String, Object> members = parse(text);
    if (members.get(member) instanceof String base64) {
      sink.write(Base64.getDecoder().decode(base64));
      members.put(member, true);
    }
    return members;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> parse(String text) throws Unreadable {
    try {
      return (Map<String, Object>) new Reader(text).value();
    } catch (RuntimeException e) {
      throw new Unreadable("no JSON object: " + text, false);
    }
  }

  @Override
  public byte[] write(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(member -> "\"" + member.getKey() + "\":" + text(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TinyJson::text).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  /** Reads one value after the other. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text.strip();
    }

    Object value() {
      return switch (text.charAt(at)) {
        case '{' -> object();
        case '[' -> list();
        case '"' -> string();
        default -> word();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      for (at++; text.charAt(at) != '}'; skip(',')) {
        String name = string();
        skip(':');
        members.put(name, value());
      }
      at++;
      return members;
    }

    private List<Object> list() {
      List<Object> values = new ArrayList<>();
      for (at++; text.charAt(at) != ']'; skip(',')) {
        values.add(value());
      }
      at++;
      return values;
    }

    private String string() {
      int end = text.indexOf('"', at + 1);
      String string = text.substring(at + 1, end);
      at = end + 1;
      return string;
    }

    private Object word() {
      int start = at;
      while (",]}".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at).strip();
      return word.equals("true") ? (Object) true : (Object) Long.parseLong(word);
    }

    private void skip(char separator) {
      while (text.charAt(at) == separator || text.charAt(at) == ' ') {
        at++;
      }
    }
  }
}
