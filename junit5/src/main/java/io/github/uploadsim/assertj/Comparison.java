package io.github.uploadsim.assertj;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Compares the bytes that are written to it with those that were expected, in constant memory. */
final class Comparison extends OutputStream {

  private static final int BUFFER = 64 * 1024;

  private final InputStream expected;
  private final MessageDigest digest = newSha256();
  private long held;
  private long wanted;
  private long difference = -1;

  Comparison(InputStream expected) {
    this.expected = expected;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    byte[] other = read(length);
    int at = Arrays.mismatch(bytes, offset, offset + length, other, 0, other.length);
    if (at >= 0) {
      differ(held + at);
    }
    held += length;
  }

  /** Reads what is expected beyond the last byte that was written. */
  void finish() {
    for (byte[] rest = read(BUFFER); rest.length > 0; rest = read(BUFFER)) {
      differ(held);
    }
  }

  private void differ(long at) {
    difference = difference < 0 ? at : difference;
  }

  private byte[] read(int atMost) {
    try {
      byte[] bytes = expected.readNBytes(atMost);
      digest.update(bytes);
      wanted += bytes.length;
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the expected content", e);
    }
  }

  boolean same() {
    return difference < 0;
  }

  /** Where the first byte differs, or where the shorter one ends. */
  long difference() {
    return difference;
  }

  /** How many bytes were expected. */
  long wanted() {
    return wanted;
  }

  /** How many bytes were written. */
  long held() {
    return held;
  }

  /** The SHA-256 of what was expected, in lower-case hex; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
