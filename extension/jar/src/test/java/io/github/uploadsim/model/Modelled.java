package io.github.uploadsim.model;

import java.time.Instant;
import java.util.BitSet;
import java.util.Random;

/** One upload in the model: a bit for each byte that the service holds. */
final class Modelled {

  /** The total of a file whose size nobody has told yet. */
  static final int UNKNOWN = -1;

  final String name;
  final int size;
  final byte[] source;
  final BitSet received = new BitSet();
  String state = "open";
  int total;
  Instant expires;

  Modelled(String name, int size, int total, Instant expires) {
    this.name = name;
    this.size = size;
    this.total = total;
    this.expires = expires;
    this.source = new byte[2 * size + 300];
    new Random(size).nextBytes(source);
  }

  /** The body of a fragment, each byte twisted by the given bits. */
  byte[] bytes(Put put, int twist) {
    byte[] body = new byte[put.body()];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (source[put.start() + i] ^ twist);
    }
    return body;
  }

  /** The total that a client would declare. */
  int claim() {
    return total == UNKNOWN ? size : total;
  }

  boolean has(int start, int end) {
    int set = received.nextSetBit(start);
    return set >= 0 && set < end;
  }

  boolean whole() {
    return received.cardinality() == total;
  }

  int next() {
    return received.nextClearBit(0);
  }
}
