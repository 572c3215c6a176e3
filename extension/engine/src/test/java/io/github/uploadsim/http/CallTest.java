package io.github.uploadsim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "26, 26", "007, 7", "999999999999999999, 999999999999999999"})
  void aDeclaredLengthIsRead(String declared, long bytes) {
    assertThat(call(Headers.of("content-length", declared)).bodyLength()).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "ten", "+5", "1000000000000000000", "٣"})
  void anUnreadableLengthIsNone(String declared) {
    assertThat(call(Headers.of("Content-Length", declared)).bodyLength())
        .isEqualTo(OptionalLong.empty());
  }

  @Test
  void chunkedBodiesDeclareNoLength() {
    Call chunked = call(Headers.of("Transfer-Encoding", "chunked"));

    assertThat(chunked.chunked()).isTrue();
    assertThat(chunked.bodyLength()).isEmpty();
    assertThat(call(Headers.NONE).chunked()).isFalse();
  }

  private static Call call(Headers headers) {
    return new Call("PUT", "http://sim.example", "/v1.0/x", "", headers, "c1");
  }
}
