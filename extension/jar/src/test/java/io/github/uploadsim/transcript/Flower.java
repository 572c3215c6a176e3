package io.github.uploadsim.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of the examples: byte i is i ^ i/256 ^ i/65536, so that no two pages are alike. */
final class Flower {

  private static final Pattern BYTES = Pattern.compile("@bytes (\\d+)-(\\d+)");
  private static final Pattern BASE64 = Pattern.compile("@base64 (\\d+)-(\\d+)");

  private Flower() {}

  /** A body as a transcript writes it: the bytes of a rule, or the text itself. */
  static byte[] body(String text) {
    Matcher rule = BYTES.matcher(text);
    return rule.matches()
        ? bytes(Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2)))
        : text.getBytes(StandardCharsets.UTF_8);
  }

  static boolean isRule(String text) {
    return BYTES.matcher(text).matches();
  }

  /** A text with its base64 rules carried out. */
  static String withBase64(String text) {
    return BASE64
        .matcher(text)
        .replaceAll(
            rule ->
                Base64.getEncoder()
                    .encodeToString(
                        bytes(Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2)))));
  }

  private static byte[] bytes(int first, int last) {
    byte[] bytes = new byte[last - first + 1];
    for (int n = 0; n < bytes.length; n++) {
      int i = first + n;
      bytes[n] = (byte) (i ^ (i >>> 8) ^ (i >>> 16));
    }
    return bytes;
  }
}
