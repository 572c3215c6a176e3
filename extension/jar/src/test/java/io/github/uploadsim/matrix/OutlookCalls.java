package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;

/** Plain HTTP calls of the Outlook family, right and wrong. */
final class OutlookCalls {

  static final String MESSAGE = "/me/messages/AAMkAGI1=";
  static final int LEAST = 3 << 20;

  private final TodoCalls calls;

  OutlookCalls(UploadSim graph) {
    this.calls = new TodoCalls(graph);
  }

  TodoCalls plain() {
    return calls;
  }

  static byte[] item(String type, Object size, String more) {
    return """
        {"AttachmentItem":{"attachmentType":"%s","name":"flower","size":%s%s}}"""
        .formatted(type, size, more)
        .getBytes(UTF_8);
  }

  Answer create(String path, byte[] body) {
    return calls.authorized("POST", path + "/attachments/createUploadSession", body);
  }

  /** Opens a session for a file of the least size and returns its upload URL. */
  String open() {
    return open(MESSAGE);
  }

  String open(String path) {
    return create(path, item("file", LEAST, "")).json().get("uploadUrl").asText();
  }

  /** Sends a fragment as the pages say: without a bearer token. */
  Answer put(String uploadUrl, int length, String range) {
    return calls.send("PUT", uploadUrl, new byte[length], "Content-Range", range);
  }

  /** Sends the whole file in one fragment. */
  Answer putAll(String uploadUrl) {
    return put(uploadUrl, LEAST, "bytes 0-%d/%d".formatted(LEAST - 1, LEAST));
  }

  Answer status(String uploadUrl) {
    return calls.send("GET", uploadUrl, new byte[0]);
  }

  Answer cancel(String uploadUrl) {
    return calls.send("DELETE", uploadUrl, new byte[0]);
  }
}
