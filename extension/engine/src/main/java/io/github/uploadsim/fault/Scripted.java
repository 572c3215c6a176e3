package io.github.uploadsim.fault;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reply that a fault dictates. What it leaves open the family fills in, in its own error shape.
 *
 * @param status of the reply
 * @param code of the error; empty lets the family choose one that fits the status
 * @param innerCode of the error's inner error
 * @param message of the error; empty lets the family choose
 * @param retryAfter the {@code Retry-After} field
 * @param body a whole body to send instead of the family's error: text, or JSON as a map or list
 * @param headers fields to add, or to put in place of the family's
 */
public record Scripted(
    int status,
    Optional<String> code,
    Optional<String> innerCode,
    Optional<String> message,
    RetryAfter retryAfter,
    Optional<Object> body,
    Map<String, String> headers) {

  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection");

  public Scripted {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "status: must be a final HTTP status from 200 to 599, got " + status);
    }
    if (body.isPresent() && (status == 204 || status == 304)) {
      throw new IllegalArgumentException(
          "body: an answer with status %d has none; leave it out".formatted(status));
    }
    headers.forEach(Scripted::requireSendable);
    headers = Map.copyOf(headers);
  }

  private static void requireSendable(String name, String value) {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\x20-\\x7e\\t]*")) {
      throw new IllegalArgumentException(
          "headers: '%s: %s' cannot be sent; a name is a token, a value is printable ASCII"
              .formatted(name, value));
    }
    if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "headers: %s belongs to the framing of the answer, which respond leaves true"
              .formatted(name));
    }
  }

  /** A bare status; everything else is left to the family. */
  public static Scripted status(int status) {
    return new Scripted(
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new RetryAfter.Absent(),
        Optional.empty(),
        Map.of());
  }
}
