package io.github.uploadsim.contract;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Line;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A client of any family that hides nothing: every request on a line of its own.
 *
 * @param origin scheme and authority
 */
public record Caller(Family family, String origin) {

  /** Opens a session. */
  public Answer create(String fileName, long size, String... headers) {
    String body = family.createBody(Text.quoted(fileName), size);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String[] all = joined(headers, "Content-Type: application/json");
    String head = head("POST", family.createPath(fileName), true, bytes.length, all);
    try (Line line = line()) {
      return line.send(head).send(bytes, 0, bytes.length).answer();
    }
  }

  /** Opens a session and returns its upload URL. */
  public String open(String fileName, long size) {
    Answer answer = create(fileName, size);
    if (answer.status() != family.createStatus()) {
      throw new AssertionError("create answered " + answer.status() + ": " + answer.text());
    }
    return uploadUrl(answer);
  }

  /** The upload URL of the answer to a create. */
  public static String uploadUrl(Answer created) {
    return String.valueOf(created.json().get("uploadUrl"));
  }

  /** Sends a part of the file. */
  public Answer put(String uploadUrl, byte[] file, int start, int length) {
    try (Line line = line()) {
      String head = putHead(uploadUrl, start, length, file.length);
      return line.send(head).send(file, start, length).answer();
    }
  }

  /** The head of a right fragment. */
  public String putHead(String uploadUrl, long start, long length, long total, String... more) {
    String range = "Content-Range: bytes %d-%d/%d".formatted(start, start + length - 1, total);
    return putHead(uploadUrl, length, joined(more, range));
  }

  /** The head of a fragment, its range left to the caller. */
  public String putHead(String uploadUrl, long length, String... headers) {
    boolean bearer = family.bearerOnUploadUrl();
    return head("PUT", family.fragmentUrl(uploadUrl), bearer, length, headers);
  }

  /** Asks what is expected next. */
  public Answer status(String uploadUrl) {
    return bodiless("GET", uploadUrl, family.bearerOnUploadUrl());
  }

  /** Cancels. */
  public Answer cancel(String uploadUrl) {
    return bodiless("DELETE", uploadUrl, family.bearerOnUploadUrl());
  }

  /** Asks for the file to be finished. */
  public Answer commit(String uploadUrl) {
    return bodiless("POST", uploadUrl, family.bearerOnUploadUrl());
  }

  /** A call to Graph, with a bearer token. */
  public Answer get(String pathOrUrl) {
    return bodiless("GET", pathOrUrl, true);
  }

  /** A request without a body. */
  public Answer bodiless(String method, String pathOrUrl, boolean bearer) {
    try (Line line = line()) {
      return line.send(head(method, pathOrUrl, bearer, 0)).answer();
    }
  }

  /** A connection of one's own. */
  public Line line() {
    return Line.to(origin);
  }

  /** A head; negative length: none is declared. */
  public String head(
      String method, String pathOrUrl, boolean bearer, long length, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target(pathOrUrl)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(URI.create(origin).getAuthority()).append("\r\n");
    if (bearer) {
      head.append("Authorization: Bearer t0ken\r\n");
    }
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static String target(String pathOrUrl) {
    URI uri = URI.create(pathOrUrl);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String[] joined(String[] some, String one) {
    return Stream.concat(Stream.of(one), Stream.of(some)).toArray(String[]::new);
  }

  /** What {@code nextExpectedRanges} says. */
  public static List<?> ranges(Answer answer) {
    return (List<?>) answer.json().get("nextExpectedRanges");
  }

  /** Status, code and inner code of an error, such as {@code 416 invalidRange fragmentOverlap}. */
  public static String refusal(Answer answer) {
    Map<String, Object> error = answer.error();
    Object inner = error.getOrDefault("innerError", error.get("innererror"));
    Object code = inner instanceof Map<?, ?> more ? more.get("code") : null;
    return answer.refusal() + (code == null ? "" : " " + code);
  }
}
