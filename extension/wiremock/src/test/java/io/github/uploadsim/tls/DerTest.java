package io.github.uploadsim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected bytes are those that {@code openssl asn1parse -genstr} writes. */
class DerTest {

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("integer 0", Der.integer(BigInteger.ZERO), "020100"),
        arguments("integer 128", Der.integer(BigInteger.valueOf(128)), "02020080"),
        arguments("integer 65537", Der.integer(BigInteger.valueOf(65537)), "0203010001"),
        arguments("true", Der.yes(), "0101ff"),
        arguments("short name", Der.oid("2.5.29.17"), "0603551d11"),
        arguments("long arcs", Der.oid("1.2.840.10045.4.3.2"), "06082a8648ce3d040302"),
        arguments("text", Der.text("aé"), "0c0361c3a9"),
        arguments("bits", Der.bits(1, (byte) 6), "03020106"),
        arguments("octets", Der.octets(new byte[] {1, 2}), "04020102"),
        arguments(
            "two digits", Der.time(Instant.parse("2049-12-31T23:59:59.9Z")), utc("491231235959Z")),
        arguments(
            "four digits",
            Der.time(Instant.parse("2050-01-01T00:00:00Z")),
            "180f" + ascii("20500101000000Z")),
        arguments("empty sequence", Der.sequence(), "3000"),
        arguments("set", Der.set(Der.yes()), "31030101ff"),
        arguments("numbered", Der.numbered(2, new byte[] {7}), "820107"),
        arguments("wrapped", Der.wrapped(3, Der.yes()), "a3030101ff"));
  }

  private static String utc(String text) {
    return "170d" + ascii(text);
  }

  private static String ascii(String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(Integer.toHexString(c)));
    return hex.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void isWritten(String what, byte[] der, String hex) {
    assertThat(HexFormat.of().formatHex(der)).as(what).isEqualTo(hex);
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        arguments(127, "047f"),
        arguments(128, "048180"),
        arguments(255, "0481ff"),
        arguments(256, "04820100"),
        arguments(65_536, "0483010000"));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void lengthTakesAsManyBytesAsItNeeds(int length, String head) {
    assertThat(HexFormat.of().formatHex(Der.octets(new byte[length]), 0, head.length() / 2))
        .isEqualTo(head);
  }
}
