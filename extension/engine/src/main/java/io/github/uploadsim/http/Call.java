package io.github.uploadsim.http;

import java.util.OptionalLong;

/**
 * The head of a request: all that is known before a byte of its body is read.
 *
 * @param method the verb, in capitals
 * @param base scheme and authority as the client wrote them, such as {@code http://127.0.0.1:8080}
 * @param path the path as it came over the wire, still percent-encoded
 * @param query the query string without its question mark, still percent-encoded; empty if none
 * @param headers the header fields
 * @param connection names the connection the request came on, to tell a repeat on a new one
 */
public record Call(
    String method, String base, String path, String query, Headers headers, String connection) {

  /** The declared length of the body in bytes, if one was declared and can be read. */
  public OptionalLong bodyLength() {
    String declared = headers.first("Content-Length").orElse("");
    boolean readable = !declared.isEmpty() && declared.length() <= 18 && isDigits(declared);
    return readable ? OptionalLong.of(Long.parseLong(declared)) : OptionalLong.empty();
  }

  /** True if the body comes in chunks, so that nobody knows its length beforehand. */
  public boolean chunked() {
    return headers.first("Transfer-Encoding").isPresent();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
