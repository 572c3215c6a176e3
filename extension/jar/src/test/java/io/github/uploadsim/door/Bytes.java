package io.github.uploadsim.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Content to upload: the same at every run, and no two pages of it alike. */
public final class Bytes {

  private static final long SEED = 20_260_101;

  private Bytes() {}

  public static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(SEED + length).nextBytes(bytes);
    return bytes;
  }

  public static byte[] prefix(byte[] bytes, long length) {
    return Arrays.copyOf(bytes, (int) length);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
