package io.github.uploadsim.transcript;

import java.util.List;

/**
 * A request or an answer as a transcript writes it.
 *
 * @param first the request line or the status line
 * @param body without the line end behind it
 */
record Message(String first, List<String> headers, String body) {

  static Message parse(String text) {
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text.strip() : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 2).stripTrailing();
    List<String> lines = List.of(head.split("\n", -1));
    return new Message(lines.get(0), lines.subList(1, lines.size()), body);
  }

  /** The head as it goes over the wire. */
  String head() {
    return String.join("\r\n", first, String.join("\r\n", headers), "", "");
  }
}
