package io.github.uploadsim.contract;

/** JSON texts, written without the product's help. */
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
}
