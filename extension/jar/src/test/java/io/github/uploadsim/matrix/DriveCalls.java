package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.Arrays;

/** Plain HTTP calls of the drive family, right and wrong. */
final class DriveCalls {

  static final byte[] TEN = "0123456789".getBytes(UTF_8);

  private final TodoCalls calls;

  DriveCalls(UploadSim graph) {
    this.calls = new TodoCalls(graph);
  }

  TodoCalls plain() {
    return calls;
  }

  /** The body of a create that tells how long the file is. */
  static String sized(long size) {
    return "{\"item\":{\"fileSize\":%d}}".formatted(size);
  }

  /** Creates a session for an item such as {@code /me/drive/root:/a.txt:}. */
  Answer create(String item, String body, String... headers) {
    return calls.authorized("POST", item + "/createUploadSession", body.getBytes(UTF_8), headers);
  }

  String open(String item) {
    return open(item, "{}");
  }

  String open(String item, String body) {
    Answer answer = create(item, body);
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.json().get("uploadUrl").asText();
  }

  /** Sends a fragment as the pages say: without a bearer token. */
  Answer put(String uploadUrl, byte[] bytes, String range) {
    return calls.send("PUT", uploadUrl, bytes, "Content-Range", range);
  }

  /** Sends the ten bytes from one offset to another, exclusive. */
  Answer put(String uploadUrl, int start, int end) {
    String range = "bytes %d-%d/10".formatted(start, end - 1);
    return put(uploadUrl, Arrays.copyOfRange(TEN, start, end), range);
  }

  Answer putAll(String uploadUrl) {
    return put(uploadUrl, 0, 10);
  }

  /** Uploads the ten bytes and returns the item's answer. */
  Answer upload(String item) {
    return putAll(open(item));
  }

  Answer status(String uploadUrl) {
    return calls.send("GET", uploadUrl, new byte[0]);
  }

  Answer cancel(String uploadUrl) {
    return calls.send("DELETE", uploadUrl, new byte[0]);
  }

  /** Commits with an empty POST. */
  Answer commit(String uploadUrl) {
    return calls.send("POST", uploadUrl, new byte[0]);
  }

  /** Graph and the upload host spell the inner error differently. */
  static String inner(Answer answer) {
    return answer.inner() + answer.json().at("/error/innererror/code").asText();
  }
}
