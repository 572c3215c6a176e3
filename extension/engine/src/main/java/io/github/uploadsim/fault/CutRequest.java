package io.github.uploadsim.fault;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Cuts the connection after exactly so many bytes of the request's body were taken, before any
 * answer. By default nothing of them is kept ("all bytes in that request are ignored", drive page);
 * live services were seen to keep a part (onedrive-api-docs#75).
 *
 * @param afterBytes bytes of the body that are taken; the body's length cuts behind the last byte
 * @param keep what the service holds on to
 * @param close how the line is cut
 */
public record CutRequest(long afterBytes, Keep keep, Close close) implements Fault {

  public CutRequest {
    if (afterBytes < 0) {
      throw new IllegalArgumentException(
          "afterBytes: must be a number of bytes from 0 up, got " + afterBytes);
    }
    if (!keep.all() && keep.atMost() > afterBytes) {
      throw new IllegalArgumentException(
          "keep: %d is more than afterBytes %d; the service cannot keep what it never took, use %d or less or \"all\""
              .formatted(keep.atMost(), afterBytes, afterBytes));
    }
  }

  /** The same, with the service holding on to the first bytes. */
  public CutRequest keeping(long bytes) {
    return new CutRequest(afterBytes, Keep.bytes(bytes), close);
  }

  /** The same, with the service holding on to all that was taken. */
  public CutRequest keepingAll() {
    return new CutRequest(afterBytes, Keep.ALL, close);
  }

  /** The same, ending the connection in an orderly way instead of by a reset. */
  public CutRequest byFin() {
    return new CutRequest(afterBytes, keep, Close.FIN);
  }

  @Override
  public String type() {
    return "cutRequest";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.taking(afterBytes).keeping(keep).ending(new Ending.Drop(close));
  }

  @Override
  public Optional<String> impossible(Scene scene) {
    OptionalLong length = scene.bodyLength();
    if (length.isPresent() && afterBytes <= length.getAsLong()) {
      return Optional.empty();
    }
    return Optional.of(
        length.isPresent()
            ? "the body had %d bytes, afterBytes is %d".formatted(length.getAsLong(), afterBytes)
            : "the length of the body was not declared");
  }
}
