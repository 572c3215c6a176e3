package io.github.uploadsim.model;

/**
 * A fragment as it is sent, right or wrong.
 *
 * @param start offset of the first byte
 * @param length bytes that the range declares
 * @param total bytes of the file that the range declares
 * @param body bytes that the body has, and {@code Content-Length} declares
 * @param ranged false if {@code Content-Range} is left out
 */
record Put(int start, int length, int total, int body, boolean ranged) {

  static Put right(int start, int length, int total) {
    return new Put(start, length, total, length, true);
  }

  Put claiming(int otherTotal) {
    return new Put(start, length, otherTotal, body, ranged);
  }

  Put withBody(int bytes) {
    return new Put(start, length, total, bytes, ranged);
  }

  Put withoutRange() {
    return new Put(start, length, total, body, false);
  }

  int end() {
    return start + length;
  }

  String range() {
    return "bytes %d-%d/%d".formatted(start, end() - 1, total);
  }

  @Override
  public String toString() {
    String range = ranged ? range() : "without a range";
    return "put " + range + (body == length && ranged ? "" : ", body of " + body);
  }
}
