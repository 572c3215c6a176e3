package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.http.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for what became of a request. */
record Ledger(
    FaultDesk.Drawn drawn, Done done, Intake intake, int status, long bodyLength, Ending ending) {

  /** True if the drawn fault really happened. */
  boolean struck() {
    boolean spared =
        intake.peerGone()
            || (drawn.strike().ending() instanceof Ending.Truncate
                && ending instanceof Ending.Whole);
    return drawn.rule().isPresent() && !spared;
  }

  Exchange exchange(Instant began, Call call, Dialect dialect, Endpoint endpoint, Reading reading) {
    Optional<FaultRule> rule = drawn.rule().filter(any -> struck());
    boolean answered = ending instanceof Ending.Whole && !intake.peerGone();
    return new Exchange(
        drawn.number(),
        began,
        dialect.family(),
        endpoint.name(),
        done.entry().map(Entry::id),
        done.entry().map(Entry::name),
        call.method(),
        call.path(),
        reading.range(),
        drawn.fragment(),
        call.bodyLength(),
        intake.taken(),
        done.kept(),
        status,
        answered,
        rule.map(FaultRule::id),
        rule.map(struck -> struck.fault().type()),
        words(call),
        notes(),
        call.connection());
  }

  /** The note on a hidden repeat. */
  static String repeat(Exchange before) {
    return (Exchange.REPEAT
            + "%d on a new connection, with no status call in between: the HTTP library"
            + " may have sent it again by itself (OkHttp does on a pooled connection)")
        .formatted(before.number());
  }

  private String words(Call call) {
    long declared = call.bodyLength().orElse(intake.taken());
    if (intake.peerGone()) {
      return "peer went away after %d of %d body bytes".formatted(intake.taken(), declared);
    }
    if (ending instanceof Ending.Drop drop) {
      return dropped(drop.close(), declared);
    }
    if (ending instanceof Ending.Truncate cut) {
      return "answer %d cut after %d of %d body bytes by %s"
          .formatted(status, cut.bytes(), bodyLength, written(cut.close()));
    }
    return "answered " + status;
  }

  private String dropped(Close close, long declared) {
    boolean cut = drawn.strike().takeAtMost() != Long.MAX_VALUE;
    if (struckBy("dropBeforeReading")) {
      return "dropped before reading, by " + written(close);
    }
    return cut
        ? "cut after %d of %d body bytes by %s".formatted(intake.taken(), declared, written(close))
        : "answer %d lost, by %s".formatted(status, written(close));
  }

  private boolean struckBy(String type) {
    return drawn.rule().filter(rule -> rule.fault().type().equals(type)).isPresent();
  }

  private static String written(Close close) {
    return close.name().toLowerCase(Locale.ROOT);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(done.notes());
    Strike strike = drawn.strike();
    boolean wanted = !strike.keep().all() && strike.keep().atMost() > intake.taken();
    if (drawn.rule().isPresent() && wanted) {
      notes.add(
          "keep asked for %s bytes and the request brought %d; kept what there was"
              .formatted(strike.keep(), intake.taken()));
    }
    if (strike.ending() instanceof Ending.Truncate && ending instanceof Ending.Drop) {
      notes.add(
          "the body of the answer had %d bytes, too few to be cut; as not all was to be kept, the answer was lost"
              .formatted(bodyLength));
    }
    done.trouble().ifPresent(trouble -> notes.add("the simulator found no room for the bytes"));
    return notes;
  }
}
