package io.github.uploadsim.wiremock;

import io.github.uploadsim.engine.Served;
import io.github.uploadsim.engine.Visit;
import java.io.InputStream;
import java.util.Optional;

/**
 * The hand-over between the transport, which holds the connection, and the transformer, which runs
 * only if our own stub has matched. Both run on one thread. Until the transformer serves the visit
 * nothing of the body is taken and no fault is drawn, so a user's own stub takes over cleanly.
 */
public final class Passage implements AutoCloseable {

  private static final ThreadLocal<Optional<Passage>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private final Visit visit;
  private final InputStream body;
  private Optional<Served> served = Optional.empty();

  private Passage(Visit visit, InputStream body) {
    this.visit = visit;
    this.body = body;
  }

  /** Opens the passage of this thread's request. */
  public static Passage open(Visit visit, InputStream body) {
    Passage passage = new Passage(visit, body);
    CURRENT.set(Optional.of(passage));
    return passage;
  }

  static Optional<Passage> current() {
    return CURRENT.get();
  }

  Served serve() {
    Served now = served.orElseGet(() -> visit.serve(body));
    served = Optional.of(now);
    return now;
  }

  /** What was served, if our stub has matched. */
  public Optional<Served> served() {
    return served;
  }

  @Override
  public void close() {
    CURRENT.remove();
    served.ifPresent(done -> done.payload().close());
  }
}
