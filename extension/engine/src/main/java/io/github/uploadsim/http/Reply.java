package io.github.uploadsim.http;

import java.util.Map;

/** What is to be sent back: status, header fields and a description of the body. */
public record Reply(int status, Headers headers, Body body) {

  /** A body, described; the bytes are made at the edge. */
  public sealed interface Body {}

  /** No body and no {@code Content-Type}. */
  public record Empty() implements Body {}

  /** JSON: a map or a list of maps, lists, strings, numbers, booleans, digests of stored files. */
  public record Json(Object value) implements Body {}

  /** A text in JSON that is reckoned from the bytes of a stored file. */
  public record Digest(String contentId, Algorithm algorithm) {}

  /** How the bytes of a file are boiled down, and how that is written. */
  public enum Algorithm {
    /** SHA-1 in capital hex digits. */
    SHA1,
    /** SHA-256 in capital hex digits. */
    SHA256,
    /** Microsoft's QuickXorHash in base64 (code snippets: QuickXorHash algorithm). */
    QUICK_XOR
  }

  /** A text as it stands, sent as UTF-8. */
  public record Text(String text) implements Body {}

  /** The bytes of a stored file. */
  public record File(String contentId) implements Body {}

  /**
   * JSON whose last member is the base64 of a stored file.
   *
   * @param value the members before it
   * @param member the name of that last member
   * @param wrapper the name of a member to wrap the whole object in; empty for none
   */
  public record JsonWithFile(
      Map<String, Object> value, String member, String contentId, String wrapper) implements Body {}

  /** A reply without body. */
  public static Reply empty(int status) {
    return new Reply(status, Headers.NONE, new Empty());
  }

  /** A JSON reply; its content type is exactly {@code application/json}. */
  public static Reply json(int status, Map<String, Object> value) {
    return of(status, "application/json", new Json(value));
  }

  /** A reply with a body of the given media type. */
  public static Reply of(int status, String mediaType, Body body) {
    return new Reply(status, Headers.of("Content-Type", mediaType), body);
  }

  /** A stored file; a media type that cannot stand in a header is not named. */
  public static Reply file(String mediaType, String contentId) {
    boolean sendable = mediaType.matches("[\\x21-\\x7e ]+/[\\x21-\\x7e ]+");
    return of(200, sendable ? mediaType : "application/octet-stream", new File(contentId));
  }

  /** This reply with one more header field. */
  public Reply with(String name, String value) {
    return new Reply(status, headers.with(name, value), body);
  }

  /** This reply with a header field set, whatever it was. */
  public Reply replacing(String name, String value) {
    return new Reply(status, headers.replacing(name, value), body);
  }
}
