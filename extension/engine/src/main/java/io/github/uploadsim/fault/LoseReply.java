package io.github.uploadsim.fault;

/**
 * The request is read whole and kept, and its acknowledgement never arrives. The defining fault of
 * uploads: the client cannot know that the bytes are stored (onedrive-api-docs#64).
 *
 * @param keep what the service holds on to; all by default
 */
public record LoseReply(Keep keep, Close close) implements Fault {

  /** The same, with the service holding on to the first bytes only. */
  public LoseReply keeping(long bytes) {
    return new LoseReply(Keep.bytes(bytes), close);
  }

  /** The same, with nothing kept: the bytes are lost with the reply. */
  public LoseReply keepingNothing() {
    return new LoseReply(Keep.NONE, close);
  }

  /** The same, ending the connection in an orderly way instead of by a reset. */
  public LoseReply byFin() {
    return new LoseReply(keep, Close.FIN);
  }

  @Override
  public String type() {
    return "loseReply";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).ending(new Ending.Drop(close));
  }
}
