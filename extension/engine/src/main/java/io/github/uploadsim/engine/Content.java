package io.github.uploadsim.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The bytes of one file, in runs as they were received. It has no rules: which bytes count is said
 * by the session alone. Whoever uses it retains it and releases it; with the last one the room is
 * given back.
 */
final class Content {

  private final TreeMap<Long, Staging.Run> runs = new TreeMap<>();
  private int users = 1;
  private long digested = -1;
  private String digest = "";

  /** Puts a run at its place in the file. */
  synchronized void link(long offset, Staging.Run run) {
    if (users == 0 || run.length() == 0) {
      run.release();
    } else {
      runs.put(offset, run);
    }
  }

  /** Throws away what lies at an offset or behind it. */
  synchronized void truncate(long offset) {
    var behind = runs.tailMap(offset, true);
    behind.values().forEach(Staging.Run::release);
    behind.clear();
    var last = runs.lastEntry();
    if (last != null && last.getKey() + last.getValue().length() > offset) {
      runs.put(last.getKey(), last.getValue().prefix(offset - last.getKey()));
    }
    digested = -1;
  }

  /** The unbroken bytes from offset 0 on. */
  synchronized long size() {
    long at = 0;
    for (var run : runs.entrySet()) {
      if (run.getKey() != at) {
        break;
      }
      at += run.getValue().length();
    }
    return at;
  }

  /** Writes the unbroken bytes from offset 0 on. */
  void writeTo(OutputStream out) throws IOException {
    for (Staging.Run run : unbroken()) {
      run.writeTo(out, 0);
    }
  }

  private synchronized List<Staging.Run> unbroken() {
    List<Staging.Run> unbroken = new ArrayList<>();
    long at = 0;
    for (var run : runs.entrySet()) {
      if (run.getKey() != at) {
        break;
      }
      unbroken.add(run.getValue());
      at += run.getValue().length();
    }
    return unbroken;
  }

  /** The SHA-256 of the unbroken bytes from offset 0 on, in lower-case hex; reckoned when asked. */
  String sha256() throws IOException {
    long length = size();
    synchronized (this) {
      if (digested == length) {
        return digest;
      }
    }
    MessageDigest sha = newSha256();
    writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
    return remember(length, HexFormat.of().formatHex(sha.digest()));
  }

  private synchronized String remember(long length, String hex) {
    digested = length;
    digest = hex;
    return hex;
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Says that one more uses it; false if the room was given back already. */
  synchronized boolean retain() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Says that one less uses it. */
  synchronized void release() {
    users--;
    if (users == 0) {
      runs.values().forEach(Staging.Run::release);
      runs.clear();
    }
  }
}
