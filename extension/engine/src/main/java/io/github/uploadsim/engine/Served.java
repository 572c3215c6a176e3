package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.http.Headers;

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
 */
public record Served(
    int status,
    Headers headers,
    Payload payload,
    Ending ending,
    boolean peerGone,
    boolean lastOnConnection,
    Exchange exchange) {}
