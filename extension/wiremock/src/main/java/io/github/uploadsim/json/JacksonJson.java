package io.github.uploadsim.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.uploadsim.engine.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes JSON by Jackson. */
public final class JacksonJson implements Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper PRETTY =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Override
  public Map<String, Object> read(InputStream in, String member, OutputStream sink)
      throws IOException, Unreadable {
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      parser.setCodec(MAPPER);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Unreadable("the body is empty", true);
      }
      if (first != JsonToken.START_OBJECT) {
        throw new Unreadable("the body is no JSON object", false);
      }
      return members(parser, member, sink);
    } catch (JsonProcessingException e) {
      throw new Unreadable(e.getOriginalMessage(), false);
    }
  }

  private static Map<String, Object> members(JsonParser parser, String member, OutputStream sink)
      throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(member) && value.isScalarValue()) {
        if (value == JsonToken.VALUE_STRING) {
          decode(parser, sink);
          members.put(name, true);
        }
      } else if (value != JsonToken.VALUE_NULL) {
        members.put(name, plain(parser));
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the JSON object");
    }
    return members;
  }

  private static void decode(JsonParser parser, OutputStream sink) throws IOException {
    try {
      parser.readBinaryValue(sink);
    } catch (IllegalArgumentException e) {
      throw new JsonParseException(parser, "not base64: " + e.getMessage(), e);
    }
  }

  private static Object plain(JsonParser parser) throws IOException {
    return MAPPER.treeToValue(MAPPER.<JsonNode>readTree(parser), Object.class);
  }

  @Override
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes with line breaks, the last one at the end, for people. */
  public static byte[] pretty(Object value) {
    try {
      return (PRETTY.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads any JSON value as maps, lists, strings, numbers and booleans.
   *
   * @throws Unreadable if it is none
   */
  public static Object parse(String text) throws Unreadable {
    if (text.isBlank()) {
      throw new Unreadable("the body is empty", true);
    }
    try {
      return Optional.<Object>ofNullable(STRICT.readValue(text, Object.class))
          .orElseThrow(() -> new Unreadable("there is a null and nothing else", false));
    } catch (JsonProcessingException e) {
      throw new Unreadable(e.getOriginalMessage(), false);
    }
  }
}
