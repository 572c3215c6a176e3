package io.github.uploadsim.door;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client of the To Do family that hides nothing: every request on a line of its own. */
record Client(String origin) {

  static final String ATTACHMENTS = "/v1.0/me/todo/lists/L1/tasks/T1/attachments";
  static final String CREATE = ATTACHMENTS + "/createUploadSession";

  /** Opens a session and returns the path of its upload URL. */
  String create(String name, long size) {
    Answer answer = call("POST", CREATE, createBody(name, size), "Content-Type: application/json");
    if (answer.status() != 200) {
      throw new AssertionError("create answered " + answer.status() + ": " + answer.text());
    }
    return URI.create((String) answer.json().get("uploadUrl")).getRawPath();
  }

  static String createBody(String name, long size) {
    return "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"%s\",\"size\":%d}}"
        .formatted(name, size);
  }

  Line line() {
    return Line.to(origin);
  }

  Answer call(String method, String path, String body, String... headers) {
    try (Line line = line()) {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      return line.send(head(method, path, length, headers) + body).answer();
    }
  }

  Answer get(String path) {
    return call("GET", path, "");
  }

  /** Sends a whole fragment on a line of its own. */
  Answer put(String session, byte[] file, int start, int length) {
    try (Line line = line()) {
      line.send(putHead(session, start, length, file.length)).send(file, start, length);
      return line.answer();
    }
  }

  String putHead(String session, long start, long length, long total, String... headers) {
    String range = "Content-Range: bytes %d-%d/%d".formatted(start, start + length - 1, total);
    String[] more = new String[headers.length + 1];
    more[0] = range;
    System.arraycopy(headers, 0, more, 1, headers.length);
    return head("PUT", session + "/content", length, more);
  }

  /** A head with a bearer token; negative length: none is declared. */
  String head(String method, String path, long length, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(URI.create(origin).getAuthority()).append("\r\n");
    head.append("Authorization: Bearer t0ken\r\n");
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** Where the service expects the next byte. */
  String nextStart(String session) {
    Object ranges = get(session).json().get("nextExpectedRanges");
    return String.valueOf(ranges).replaceAll("[\\[\\]]", "");
  }
}
