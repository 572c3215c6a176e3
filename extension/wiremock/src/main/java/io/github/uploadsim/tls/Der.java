package io.github.uploadsim.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** The few forms of DER (X.690) that a certificate is made of. */
final class Der {

  /** RFC 5280, 4.1.2.5: years from 2050 on have four digits. */
  private static final Instant FOUR_DIGITS = Instant.parse("2050-01-01T00:00:00Z");

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return value(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return value(0x31, parts);
  }

  static byte[] yes() {
    return value(0x01, new byte[] {(byte) 0xff});
  }

  static byte[] integer(BigInteger number) {
    return value(0x02, number.toByteArray());
  }

  /** A string of bits, of which the last few do not count. */
  static byte[] bits(int unused, byte... bytes) {
    return value(0x03, new byte[] {(byte) unused}, bytes);
  }

  static byte[] octets(byte[] bytes) {
    return value(0x04, bytes);
  }

  /** A name of numbers, such as {@code 2.5.29.17}. */
  static byte[] oid(String dotted) {
    int[] arcs = Stream.of(dotted.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(arcs[0] * 40 + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      base128(arcs[i], 0, bytes);
    }
    return value(0x06, bytes.toByteArray());
  }

  private static void base128(int number, int more, ByteArrayOutputStream bytes) {
    if (number > 0x7f) {
      base128(number >> 7, 0x80, bytes);
    }
    bytes.write((number & 0x7f) | more);
  }

  static byte[] text(String text) {
    return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] time(Instant at) {
    boolean brief = at.isBefore(FOUR_DIGITS);
    String form = brief ? "yyMMddHHmmss'Z'" : "yyyyMMddHHmmss'Z'";
    String text =
        DateTimeFormatter.ofPattern(form)
            .withZone(ZoneOffset.UTC)
            .format(at.truncatedTo(ChronoUnit.SECONDS));
    return value(brief ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A value that is known by its number instead of its type. */
  static byte[] numbered(int number, byte[] content) {
    return value(0x80 | number, content);
  }

  /** A value inside a number. */
  static byte[] wrapped(int number, byte[] inner) {
    return value(0xa0 | number, inner);
  }

  private static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Stream.of(parts).forEach(content::writeBytes);
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    value.writeBytes(length(content.size()));
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    byte[] bytes = BigInteger.valueOf(length).toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(0x80 | (bytes.length - sign));
    all.write(bytes, sign, bytes.length - sign);
    return all.toByteArray();
  }
}
