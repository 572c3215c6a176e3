package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Edit;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes a true answer as a fault wants it. */
final class Edits {

  private Edits() {}

  static Reply apply(Edit edit, Reply reply) {
    if (edit.equals(Edit.NONE)) {
      return reply;
    }
    Headers headers = reply.headers();
    for (String name : edit.dropHeaders()) {
      headers = headers.without(name);
    }
    for (Map.Entry<String, String> field : edit.setHeaders().entrySet()) {
      headers = headers.replacing(field.getKey(), field.getValue());
    }
    Reply.Body body = edit.emptyBody() ? new Reply.Empty() : body(edit, reply.body());
    return new Reply(edit.status().orElse(reply.status()), headers, body);
  }

  private static Reply.Body body(Edit edit, Reply.Body body) {
    return body instanceof Reply.Json json && json.value() instanceof Map<?, ?> members
        ? new Reply.Json(members(edit, members))
        : body;
  }

  private static Map<String, Object> members(Edit edit, Map<?, ?> members) {
    Map<String, Object> changed = new LinkedHashMap<>();
    members.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (!edit.dropFields().contains(name)) {
            changed.put(edit.renameFields().getOrDefault(name, name), value);
          }
        });
    changed.putAll(edit.setFields());
    return changed;
  }

  /** The first bytes of a body, with a length that says so. */
  static Payload apply(Edit edit, Payload payload) {
    if (edit.truncateTo().isEmpty() || edit.truncateTo().getAsLong() >= payload.length()) {
      return payload;
    }
    return new Shortened(payload, edit.truncateTo().getAsLong());
  }

  private record Shortened(Payload whole, long length) implements Payload {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      try {
        whole.writeTo(new Bound(out, length));
      } catch (Bound.Reached e) {
        // this is where the body ends
      }
    }

    @Override
    public void close() {
      whole.close();
    }

    @Override
    public boolean small() {
      return whole.small();
    }
  }

  /** Lets so many bytes through and then ends the writing. */
  private static final class Bound extends OutputStream {
    private final OutputStream out;
    private long left;

    Bound(OutputStream out, long bytes) {
      this.out = out;
      this.left = bytes;
    }

    /** All bytes that may go out have gone. */
    private static final class Reached extends IOException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      int step = (int) Math.min(length, left);
      if (step > 0) {
        out.write(from, offset, step);
        left -= step;
      }
      if (step < length) {
        throw new Reached();
      }
    }
  }
}
