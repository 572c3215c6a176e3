package io.github.uploadsim.wiremock;

import io.github.uploadsim.engine.Payload;
import java.util.Optional;

/**
 * The hand-over of a large body from an admin route to the transport, which streams it past
 * WireMock. Both run on one thread.
 */
public final class Download implements AutoCloseable {

  private static final ThreadLocal<Optional<Download>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private Optional<Payload> payload = Optional.empty();

  private Download() {}

  /** Says that the transport of this thread can stream. */
  public static Download open() {
    Download download = new Download();
    CURRENT.set(Optional.of(download));
    return download;
  }

  /** Hands a body over; false if nobody can stream it. */
  static boolean offer(Payload body) {
    Optional<Download> current = CURRENT.get();
    current.ifPresent(download -> download.payload = Optional.of(body));
    return current.isPresent();
  }

  /** The body that was handed over. */
  public Optional<Payload> payload() {
    return payload;
  }

  @Override
  public void close() {
    CURRENT.remove();
    payload.ifPresent(Payload::close);
  }
}
