package io.github.uploadsim.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes 0-2097151/3483322, 0, 2097151, 3483322",
    "bytes 2097152-3483321/3483322, 2097152, 3483321, 3483322",
    "bytes 0-0/1, 0, 0, 1",
    "BYTES   5-9/10, 5, 9, 10",
    "bytes 0-999999999999999998/999999999999999999, 0, 999999999999999998, 999999999999999999",
  })
  void readableRangesAreRead(String header, long start, long last, long total) {
    assertThat(ContentRange.parse(header)).isEqualTo(new ContentRange.Bytes(start, last, total));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes */0", "bytes 0--1/0", "Bytes  */0"})
  void aFileWithoutBytesHasItsOwnRange(String header) {
    assertThat(ContentRange.parse(header)).isEqualTo(new ContentRange.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0-4/5",
        "bytes=0-4/5",
        "bytes 0-4/*",
        "bytes */5",
        "bytes 0-5/5",
        "bytes 4-3/5",
        "bytes -1-4/5",
        "bytes 0-4",
        "bytes 0-4/5 ",
        "bytes 0 - 4/5",
        "bytes 0-4/1000000000000000000",
        "items 0-4/5",
      })
  void anythingElseIsUnreadableAndSaysWhy(String header) {
    assertThat(ContentRange.parse(header))
        .isInstanceOfSatisfying(
            ContentRange.Unreadable.class,
            unreadable -> assertThat(unreadable.why()).contains("'" + header + "'"));
  }
}
