package io.github.uploadsim.assertj;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one upload. A failure shows what was received and the exchanges. */
public final class UploadAssert extends AbstractAssert<UploadAssert, SessionView> {

  private final UploadSim sim;

  UploadAssert(SessionView actual, UploadSim sim) {
    super(actual, UploadAssert.class);
    this.sim = sim;
  }

  /** Passes if the simulator holds exactly these bytes. */
  public UploadAssert withContent(byte[] expected) {
    return withContent(new ByteArrayInputStream(expected));
  }

  /** Passes if the simulator holds exactly the bytes of this file, of whatever size. */
  public UploadAssert withContent(Path expected) {
    try (InputStream in = Files.newInputStream(expected)) {
      return withContent(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + expected, e);
    }
  }

  /** Passes if the simulator holds exactly the bytes of this stream, which is read to its end. */
  public UploadAssert withContent(InputStream expected) {
    Comparison comparison = new Comparison(expected);
    sim.writeContent(actual, comparison);
    comparison.finish();
    return comparison.same() ? this : fail(difference(comparison));
  }

  private String difference(Comparison comparison) {
    return "expected %d bytes, sha256 %s%n but holds %d bytes, sha256 %s%n %s; missing: %s"
        .formatted(
            comparison.wanted(),
            comparison.sha256(),
            comparison.held(),
            actual.sha256(),
            place(comparison),
            Told.missing(actual, sim));
  }

  private String place(Comparison comparison) {
    long at = comparison.difference();
    if (at == comparison.held()) {
      return "what it holds ends at byte %d, all before is as expected".formatted(at);
    }
    String what =
        at == comparison.wanted()
            ? "all expected bytes are there, but it goes on at byte %d"
            : "the first byte that differs is %d";
    return what.formatted(at) + ", " + Told.writer(actual, at, sim);
  }

  /** Passes if the bytes that the simulator holds have this digest, in hex. */
  public UploadAssert withSha256(String expected) {
    return holds(
        actual.sha256().equals(expected.toLowerCase(Locale.ROOT)),
        "expected sha256 %s but holds %d bytes with %s"
            .formatted(expected, actual.received(), actual.sha256()));
  }

  /** Passes if the file was announced with so many bytes. */
  public UploadAssert withSize(long expected) {
    return holds(
        actual.size() == expected,
        "expected a file of %d bytes but it has %d".formatted(expected, actual.size()));
  }

  /** Passes if the service holds so many bytes. */
  public UploadAssert holding(long expected) {
    return holds(
        actual.received() == expected,
        "expected %d bytes to be held but it %s".formatted(expected, Told.state(actual, sim)));
  }

  /**
   * Passes if so many faults struck on the way, in all sessions of the file; those before there was
   * a session count too, as long as all sessions are of one file.
   */
  public UploadAssert afterFaults(int expected) {
    int struck = Told.of(sim, actual.name()).stream().mapToInt(SessionView::faultsStruck).sum();
    long files = sim.sessions().stream().map(SessionView::name).distinct().count();
    long before = files == 1 ? sim.exchanges().stream().filter(UploadAssert::early).count() : 0;
    return holds(
        struck + before == expected,
        "expected %d faults on the way but there were %d".formatted(expected, struck + before));
  }

  private static boolean early(Exchange exchange) {
    return exchange.fault().isPresent()
        && exchange.endpoint().equals("create")
        && exchange.session().isEmpty();
  }

  /** Passes if this session's fragments began at so many different places. */
  public UploadAssert inFragments(int expected) {
    int were =
        sim.exchanges().stream()
            .filter(exchange -> exchange.session().equals(Optional.of(actual.id())))
            .mapToInt(exchange -> exchange.fragment().orElse(0))
            .max()
            .orElse(0);
    return holds(
        were == expected, "expected %d fragments but there were %d".formatted(expected, were));
  }

  /** Passes if so many sessions were opened for files of this name. */
  public UploadAssert inSessions(int expected) {
    int were = Told.of(sim, actual.name()).size();
    return holds(
        were == expected, "expected %d sessions but there were %d".formatted(expected, were));
  }

  /**
   * Passes if the session is in this state: {@code open}, {@code completed}, {@code cancelled},
   * {@code expired} or {@code lost}.
   */
  public UploadAssert inState(String expected) {
    return holds(
        actual.state().equals(expected),
        "expected to be %s but it %s".formatted(expected, Told.state(actual, sim)));
  }

  /** Passes if the session expects these ranges next, as it writes them; none for nothing. */
  public UploadAssert expectingNext(String... expected) {
    return holds(
        actual.nextExpectedRanges().equals(List.of(expected)),
        "expected to expect %s next but it expects %s; it %s"
            .formatted(List.of(expected), actual.nextExpectedRanges(), Told.state(actual, sim)));
  }

  private UploadAssert holds(boolean condition, String message) {
    return condition ? this : fail(message);
  }

  private UploadAssert fail(String message) {
    throw failure("%s", message + "\n" + sim.story());
  }
}
