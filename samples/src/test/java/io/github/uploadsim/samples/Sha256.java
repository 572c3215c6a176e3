package io.github.uploadsim.samples;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as the simulator writes them. */
final class Sha256 {

  private Sha256() {}

  /** In lower-case hex. */
  static String of(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
