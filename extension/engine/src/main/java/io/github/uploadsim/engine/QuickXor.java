package io.github.uploadsim.engine;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Microsoft's QuickXorHash: byte i of a file is XORed into a ring of 160 bits at bit 11 i, and the
 * length is XORed into the last eight bytes (OneDrive: code snippets, QuickXorHash algorithm).
 */
final class QuickXor extends MessageDigest {

  private static final int BITS = 160;
  private static final int STEP = 11;
  private static final int LENGTH_BYTES = 8;

  /** As 11 and 160 have no common factor, byte i meets byte i + 160 at the same bit. */
  private final byte[] cells = new byte[BITS];

  private long length;

  QuickXor() {
    super("QuickXorHash");
  }

  @Override
  protected void engineUpdate(byte input) {
    cells[(int) (length % BITS)] ^= input;
    length++;
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int count) {
    int cell = (int) (length % BITS);
    for (int i = offset; i < offset + count; i++) {
      cells[cell] ^= input[i];
      cell = cell + 1 == BITS ? 0 : cell + 1;
    }
    length += count;
  }

  @Override
  protected byte[] engineDigest() {
    byte[] ring = new byte[BITS / Byte.SIZE];
    for (int cell = 0; cell < BITS; cell++) {
      int bit = cell * STEP % BITS;
      int spread = (cells[cell] & 0xff) << (bit % Byte.SIZE);
      ring[bit / Byte.SIZE] ^= (byte) spread;
      ring[(bit / Byte.SIZE + 1) % ring.length] ^= (byte) (spread >> Byte.SIZE);
    }
    for (int i = 0; i < LENGTH_BYTES; i++) {
      ring[ring.length - LENGTH_BYTES + i] ^= (byte) (length >> (Byte.SIZE * i));
    }
    engineReset();
    return ring;
  }

  @Override
  protected void engineReset() {
    Arrays.fill(cells, (byte) 0);
    length = 0;
  }

  @Override
  protected int engineGetDigestLength() {
    return BITS / Byte.SIZE;
  }
}
