package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;

/** Plain HTTP calls of the print family, right and wrong. */
final class PrintCalls {

  static final String JOB = "/print/printers/p1/jobs/46207/documents";
  static final String DOCUMENT = JOB + "/9001bcd9-e36a-4f51-bfc6-140c3ad7f9f7";
  static final byte[] TEN = "0123456789".getBytes(UTF_8);

  private final TodoCalls calls;

  PrintCalls(UploadSim graph) {
    this.calls = new TodoCalls(graph);
  }

  TodoCalls plain() {
    return calls;
  }

  static byte[] properties(String name, Object size) {
    return """
        {"properties":{"documentName":"%s","contentType":"application/pdf","size":%s}}"""
        .formatted(name, size)
        .getBytes(UTF_8);
  }

  Answer create(String document, byte[] body) {
    return calls.authorized("POST", document + "/createUploadSession", body);
  }

  /** Opens a session for a file of so many bytes and returns its upload URL. */
  String open(long size) {
    return open(DOCUMENT, size);
  }

  String open(String document, long size) {
    return create(document, properties("TestFile.pdf", size)).json().get("uploadUrl").asText();
  }

  /** Sends a fragment as the pages say: without a bearer token. */
  Answer put(String uploadUrl, byte[] bytes, String range) {
    return calls.send("PUT", uploadUrl, bytes, "Content-Range", range);
  }

  /** Sends the ten bytes that are the whole file. */
  Answer putTen(String uploadUrl) {
    return put(uploadUrl, TEN, "bytes 0-9/10");
  }

  Answer status(String uploadUrl) {
    return calls.send("GET", uploadUrl, new byte[0]);
  }

  Answer cancel(String uploadUrl) {
    return calls.send("DELETE", uploadUrl, new byte[0]);
  }
}
