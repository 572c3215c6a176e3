package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.engine.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonJsonTest {

  private final JacksonJson json = new JacksonJson();
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

  @Test
  void anObjectIsReadAsPlainValues() throws Exception {
    String text =
        """
        {"text": "ä\\n", "int": 5, "long": 5000000000, "huge": 99999999999999999999,
         "half": 0.5, "yes": true, "none": null, "list": [1, {"a": null}], "map": {"b": {}}}
        """;

    assertThat(read(text))
        .contains(
            entry("text", "ä\n"),
            entry("int", 5),
            entry("long", 5_000_000_000L),
            entry("huge", new BigInteger("99999999999999999999")),
            entry("half", 0.5),
            entry("yes", true),
            entry("map", Map.of("b", Map.of())))
        .containsKey("list")
        .doesNotContainKey("none");
  }

  @Test
  void oneMemberIsStreamedAway() throws Exception {
    Map<String, Object> read =
        read("{\"name\": \"a\", \"contentBytes\": \"aGVsbG8=\", \"size\": 5}");

    assertThat(read)
        .containsExactly(entry("name", "a"), entry("contentBytes", true), entry("size", 5));
    assertThat(sink.toString(StandardCharsets.UTF_8)).isEqualTo("hello");
  }

  @Test
  void anInnerMemberOfThatNameIsNot() throws Exception {
    assertThat(read("{\"a\": {\"contentBytes\": \"aGVsbG8=\"}}"))
        .containsExactly(entry("a", Map.of("contentBytes", "aGVsbG8=")));
    assertThat(sink.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "5", "null"})
  void aMemberThatIsNoTextIsNotStreamed(String value) throws Exception {
    assertThat(read("{\"contentBytes\": %s, \"a\": 1}".formatted(value)))
        .containsExactly(entry("a", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n"})
  void nothingIsEmpty(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Json.Unreadable.class, unreadable -> assertThat(unreadable.empty()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "5",
        "\"x\"",
        "{",
        "{\"a\"}",
        "{\"a\": }",
        "{} {}",
        "{} x",
        "{\"contentBytes\": \"%%%\"}",
        "{\"contentBytes\": \"aGVs"
      })
  void anythingElseIsUnreadableAndSaysWhy(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Json.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.empty()).isFalse();
              assertThat(unreadable.getMessage()).isNotBlank();
            });
  }

  @Test
  void nestingBeyondMeasureIsUnreadable() {
    String deep = "{\"a\": " + "[".repeat(5000);

    assertThatThrownBy(() -> read(deep)).isInstanceOf(Json.Unreadable.class);
  }

  @Test
  void aSinkThatBreaksIsNoMatterOfJson() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("full");
          }
        };

    assertThatThrownBy(() -> json.read(stream("{\"b\": \"aGVsbG8=\"}"), "b", full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  @Test
  void whatIsWrittenIsUtf8InTheGivenOrder() {
    Map<String, Object> value = new java.util.LinkedHashMap<>();
    value.put("b", "ä\"");
    value.put("a", List.of(1, true));

    assertThat(new String(json.write(value), StandardCharsets.UTF_8))
        .isEqualTo("{\"b\":\"ä\\\"\",\"a\":[1,true]}");
  }

  private Map<String, Object> read(String text) throws IOException, Json.Unreadable {
    return json.read(stream(text), "contentBytes", sink);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
