package io.github.uploadsim.contract;

import java.nio.charset.StandardCharsets;

/** Texts for JSON and URLs, written without the product's help. */
final class Text {

  private Text() {}

  /** With quotes; whatever is not plain ASCII stays as it is, so that UTF-8 goes over the wire. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append(escaped((char) c)));
    return json.append('"').toString();
  }

  private static String escaped(char c) {
    boolean special = c == '"' || c == '\\';
    return special ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
  }

  /** As one segment of a path: whatever is not unreserved is percent-encoded. */
  static String encoded(String text) {
    StringBuilder segment = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      segment.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return segment.toString();
  }
}
