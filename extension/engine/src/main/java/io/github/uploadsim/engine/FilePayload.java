package io.github.uploadsim.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** A stored file as a body, streamed: as it is, or as base64 between two pieces of JSON. */
final class FilePayload implements Payload {

  private final Content content;
  private final long size;
  private final boolean base64;
  private final byte[] before;
  private final byte[] after;

  private FilePayload(Content content, boolean base64, byte[] before, byte[] after) {
    this.content = content;
    this.size = content.size();
    this.base64 = base64;
    this.before = before;
    this.after = after;
  }

  /** The file itself. */
  static FilePayload plain(Content content) {
    return new FilePayload(content, false, new byte[0], new byte[0]);
  }

  /** The file as base64 between two pieces. */
  static FilePayload base64(Content content, byte[] before, byte[] after) {
    return new FilePayload(content, true, before, after);
  }

  @Override
  public long length() {
    long encoded = base64 ? (size + 2) / 3 * 4 : size;
    return before.length + encoded + after.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    // nothing may follow the last byte: a server ends the answer there and then, and a write of no
    // bytes after that breaks the connection
    if (!base64) {
      content.writeTo(out);
      return;
    }
    out.write(before);
    try (OutputStream encoder = Base64.getEncoder().wrap(new Unclosed(out))) {
      content.writeTo(encoder);
    }
    out.write(after);
  }

  @Override
  public void close() {
    content.release();
  }

  @Override
  public boolean small() {
    return false;
  }

  /** Keeps the encoder from closing the reply. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
