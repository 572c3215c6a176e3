package io.github.uploadsim.fault;

/**
 * Sends the reply's head and the first bytes of its body, then closes the connection: the declared
 * length is larger than what arrives.
 *
 * @param afterBytes bytes of the reply's body that are sent; fewer than it has
 * @param keep what the service holds on to; all by default
 */
public record CutResponse(long afterBytes, Keep keep, Close close) implements Fault {

  public CutResponse {
    if (afterBytes < 0) {
      throw new IllegalArgumentException(
          "afterBytes: must be a number of bytes from 0 up, got " + afterBytes);
    }
  }

  /** The same, with the service holding on to the first bytes only. */
  public CutResponse keeping(long bytes) {
    return new CutResponse(afterBytes, Keep.bytes(bytes), close);
  }

  /** The same, with nothing kept. */
  public CutResponse keepingNothing() {
    return new CutResponse(afterBytes, Keep.NONE, close);
  }

  /** The same, ending the connection in an orderly way instead of by a reset. */
  public CutResponse byFin() {
    return new CutResponse(afterBytes, keep, Close.FIN);
  }

  @Override
  public String type() {
    return "cutResponse";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).ending(new Ending.Truncate(afterBytes, close));
  }
}
