package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.http.Headers;
import java.io.OutputStream;

/**
 * What is to go over the wire.
 *
 * @param status of the reply
 * @param headers of the reply, without its length
 * @param payload the bytes of its body
 * @param ending how the exchange ends; what a fault asks for and cannot be is {@code Whole} here
 * @param peerGone true if nobody is there to read it
 * @param lastOnConnection true if the connection cannot be used again
 * @param exchange what the journal says
 * @param pacing how fast the body is written
 */
public record Served(
    int status,
    Headers headers,
    Payload payload,
    Ending ending,
    boolean peerGone,
    boolean lastOnConnection,
    Exchange exchange,
    Pacing pacing) {

  /** How the body is written. */
  public interface Pacing {
    /** A stream to write it to, which holds it up where a fault wants that. */
    OutputStream over(OutputStream out);
  }
}
