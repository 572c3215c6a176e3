package io.github.uploadsim.samples;

import java.util.Random;

/** The file of the documented walkthrough, with bytes that differ from place to place. */
final class Flower {

  /** As long as the page says; the seed is the same in each run. */
  static final int SIZE = 3_483_322;

  private Flower() {}

  /** The file. */
  static byte[] bytes() {
    byte[] bytes = new byte[SIZE];
    new Random(20220609).nextBytes(bytes);
    return bytes;
  }
}
