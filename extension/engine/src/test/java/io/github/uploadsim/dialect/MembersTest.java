package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTest {

  private static final BigInteger HUGE = new BigInteger("99999999999999999999");

  @Test
  void keysAreComparedWithoutCase() {
    Members members = new Members(Map.of("AttachmentInfo", Map.of("NAME", "a.bin", "Size", 3)));

    assertThat(members.object("attachmentInfo").text("name")).isEqualTo("a.bin");
    assertThat(members.object("attachmentInfo").bytes("size")).isEqualTo(3);
  }

  @Test
  void whatIsNotThereIsMissing() {
    Members members = new Members(Map.of());

    assertWrong(() -> members.text("name"), Reason.MEMBER_MISSING, "name");
    assertWrong(() -> members.bytes("size"), Reason.MEMBER_MISSING, "size");
    assertWrong(() -> members.object("info"), Reason.MEMBER_MISSING, "info");
    assertThat(members.optionalText("type")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("noTexts")
  void aTextIsATextThatHoldsSomething(Object value) {
    Members members = new Members(Map.of("name", value));

    String wanted = "must be a text that is not empty";
    assertWrong(() -> members.text("name"), Reason.MEMBER_INVALID, "name", wanted);
    assertWrong(() -> members.optionalText("name"), Reason.MEMBER_INVALID, "name", wanted);
  }

  static Stream<Object> noTexts() {
    return Stream.of("", "  ", 5, true, List.of("a"), Map.of());
  }

  @ParameterizedTest
  @MethodSource("noSizes")
  void aSizeIsAWholeNumberFromZeroUp(Object value) {
    Members members = new Members(Map.of("size", value));

    String wanted = "must be a whole number from 0 up";
    assertWrong(() -> members.bytes("size"), Reason.MEMBER_INVALID, "size", wanted);
  }

  static Stream<Object> noSizes() {
    return Stream.of("3", 1.5, -1, -1L, HUGE.negate(), false, List.of());
  }

  @Test
  void aSizeBeyondAllMeasureIsTheLargest() {
    assertThat(new Members(Map.of("size", HUGE)).bytes("size")).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("noObjects")
  void anObjectIsAnObject(Object value) {
    Members members = new Members(Map.of("info", value));

    assertWrong(() -> members.object("info"), Reason.MEMBER_INVALID, "info", "must be an object");
  }

  static Stream<Object> noObjects() {
    return Stream.of("x", 1, List.of());
  }

  private static void assertWrong(ThrowingCallable reading, Reason reason, String... facts) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Members.Wrong.class,
            wrong ->
                assertThat(wrong.refusal())
                    .isEqualTo(new Outcome.Refused(reason, Arrays.asList(facts))));
  }
}
