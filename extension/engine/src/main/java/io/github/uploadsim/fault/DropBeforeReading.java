package io.github.uploadsim.fault;

/** Closes the connection when the request's head has come, before a byte of its body is read. */
public record DropBeforeReading(Close close) implements Fault {

  /** The same, ending the connection in an orderly way instead of by a reset. */
  public DropBeforeReading byFin() {
    return new DropBeforeReading(Close.FIN);
  }

  @Override
  public String type() {
    return "dropBeforeReading";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.taking(0).keeping(Keep.NONE).ending(new Ending.Drop(close));
  }
}
