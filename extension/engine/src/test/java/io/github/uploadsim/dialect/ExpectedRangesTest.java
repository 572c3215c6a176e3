package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.session.ByteRange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedRangesTest {

  private static final List<ByteRange> TAIL = List.of(new ByteRange(26, 128));
  private static final List<ByteRange> HOLES =
      List.of(new ByteRange(0, 26), new ByteRange(30, 31), new ByteRange(100, 128));
  private static final List<ByteRange> EMPTY_FILE = List.of(new ByteRange(0, 0));

  @ParameterizedTest
  @CsvSource({
    "START, 26, 0, 0",
    "OPEN, 26-, '0-25, 30-30, 100-', 0-",
    "CLOSED, 26-127, '0-25, 30-30, 100-127', 0-",
  })
  void eachFormWritesWhatIsExpected(
      ExpectedRanges form, String tail, String holes, String emptyFile) {
    assertThat(String.join(", ", form.write(TAIL, 128))).isEqualTo(tail);
    assertThat(String.join(", ", form.write(HOLES, 128))).isEqualTo(holes);
    assertThat(String.join(", ", form.write(EMPTY_FILE, 0))).isEqualTo(emptyFile);
  }
}
