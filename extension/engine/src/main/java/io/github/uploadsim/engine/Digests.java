package io.github.uploadsim.engine;

import io.github.uploadsim.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The digests of stored files that a service tells. */
final class Digests {

  private Digests() {}

  /** A digest as it is written in JSON. */
  static String of(Content content, Reply.Algorithm algorithm) throws IOException {
    byte[] digest = digest(content, algorithm);
    return algorithm == Reply.Algorithm.QUICK_XOR
        ? Base64.getEncoder().encodeToString(digest)
        : HexFormat.of().withUpperCase().formatHex(digest);
  }

  private static byte[] digest(Content content, Reply.Algorithm algorithm) throws IOException {
    MessageDigest running = running(algorithm);
    content.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), running));
    return running.digest();
  }

  private static MessageDigest running(Reply.Algorithm algorithm) {
    try {
      return switch (algorithm) {
        case SHA1 -> MessageDigest.getInstance("SHA-1");
        case SHA256 -> MessageDigest.getInstance("SHA-256");
        case QUICK_XOR -> new QuickXor();
      };
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1 and SHA-256", e);
    }
  }
}
