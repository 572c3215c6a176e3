package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Pace;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.fault.Twist;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request to one of our endpoints. Nothing happens until it is served; then the body is taken,
 * the state changes, the journal is written, and what remains is to be sent.
 */
public final class Visit {

  /** The length of a body that comes in chunks. */
  private static final long UNTOLD = -1;

  private final World world;
  private final Settings settings;
  private final SimulatorClock clock;
  private final Dialect dialect;
  private final Endpoint endpoint;
  private final Call call;
  private final Reading reading;

  Visit(
      World world,
      Settings settings,
      SimulatorClock clock,
      Dialect dialect,
      Endpoint endpoint,
      Map<String, String> variables,
      Call call) {
    this.world = world;
    this.settings = settings;
    this.clock = clock;
    this.dialect = dialect;
    this.endpoint = endpoint;
    this.call = call;
    this.reading = dialect.read(endpoint, variables, call);
  }

  /** The endpoint's name, such as {@code todo-put}. */
  public String name() {
    return dialect.family() + "-" + endpoint.name();
  }

  /**
   * True if the body is a small control message that others may read before it is served, and no
   * fault is waiting to cut it.
   */
  public boolean bodyMayBeReadAhead() {
    Reading.Intent intent = reading.intent();
    if (!(intent instanceof Reading.Opening || intent instanceof Reading.Redeeming)) {
      return false;
    }
    Strike strike =
        world.desk().preview(dialect.family(), endpoint.operation(), reading, call.bodyLength());
    return strike.takeAtMost() == Long.MAX_VALUE;
  }

  /** Serves the request, whose body is read from the stream. */
  public Served serve(InputStream body) {
    Instant now = clock.now();
    long overBefore = world.journal().added();
    Optional<Entry> entry =
        reading.session().flatMap(id -> world.sessions().find(id, dialect, reading.folder()));
    FaultDesk.Drawn drawn =
        world
            .desk()
            .draw(dialect.family(), endpoint.operation(), reading, entry, call.bodyLength(), now);
    Strike strike = drawn.strike();
    entry.ifPresent(known -> twist(known, strike.twist(), now));
    Pauses pauses = pauses(strike.pace());
    Intake intake =
        new Intake(body, strike.takeAtMost(), new Throttled(strike.pace().request(), pauses));
    long declared = call.bodyLength().orElse(call.chunked() ? UNTOLD : 0);
    try (Held held = new Held()) {
      Course course =
          new Course(world, settings, clock, dialect, entry, strike, intake, declared, held);
      Done done = inLane(entry, now, intent -> intent.handle(course));
      strike.pace().delay().ifPresent(delay -> pauses.pause(delay.drawn(drawn.luck())));
      return new Farewell(drawn, done, held, intake, now, overBefore).served();
    }
  }

  /** How time passes: for everybody, or by moving the simulator's clock. */
  private Pauses pauses(Pace pace) {
    return pace.simulated() ? clock::advance : settings.pauses();
  }

  private static void twist(Entry entry, Twist twist, Instant now) {
    if (twist instanceof Twist.Revoked) {
      entry.revoke();
    }
    if (twist instanceof Twist.RolledBack back) {
      entry.change(now, session -> new Entry.Change<>(session.rollback(back.bytes()), session));
      entry.content().truncate(back.bytes());
    }
  }

  /** Does what the request wants while it counts in its lane, or turns it away from there. */
  private Done inLane(Optional<Entry> entry, Instant now, Function<Reading.Intent, Done> course) {
    if (reading.lane().isEmpty()) {
      return course.apply(intent(entry, now));
    }
    Reading.Lane lane = reading.lane().get();
    long bytes = endpoint.operation() == Operation.PUT ? call.bodyLength().orElse(0) : 0;
    Optional<Outcome.Refused> full = world.lanes().enter(lane, bytes, now);
    if (full.isPresent()) {
      return course.apply(new Reading.Turned(full.get()));
    }
    try {
      return course.apply(intent(entry, now));
    } finally {
      world.lanes().leave(lane);
    }
  }

  /** What the request wants, unless its URL carries a token that is wrong or at its end. */
  private Reading.Intent intent(Optional<Entry> entry, Instant now) {
    if (entry.isEmpty()) {
      return reading.intent();
    }
    Session.Receiving opened = entry.get().opened();
    if (!opened.upload().urlToken().equals(reading.token())) {
      return new Reading.Turned(Outcome.Refused.of(Reason.URL_TOKEN_WRONG));
    }
    if (entry.get().revoked()) {
      return new Reading.Turned(Outcome.Refused.of(Reason.URL_TOKEN_EXPIRED, opened.opened(), now));
    }
    Optional<Instant> end = opened.rules().tokenLifetime().map(opened.opened()::plus);
    return end.filter(over -> !now.isBefore(over))
        .<Reading.Intent>map(
            over ->
                new Reading.Turned(
                    Outcome.Refused.of(Reason.URL_TOKEN_EXPIRED, opened.opened(), over)))
        .orElse(reading.intent());
  }

  /** Puts the end of a visit together: the reply, how it is sent, and what is written down. */
  private final class Farewell {
    private final FaultDesk.Drawn drawn;
    private final Done done;
    private final Intake intake;
    private final Instant began;
    private final long overBefore;
    private final Reply reply;
    private final Payload payload;

    Farewell(
        FaultDesk.Drawn drawn,
        Done done,
        Held held,
        Intake intake,
        Instant began,
        long overBefore) {
      this.drawn = drawn;
      this.done = done;
      this.intake = intake;
      this.began = began;
      this.overBefore = overBefore;
      this.reply = Edits.apply(drawn.strike().edit(), reply());
      this.payload =
          Edits.apply(
              drawn.strike().edit(),
              new Payloads(settings.json(), id -> content(id, held)).of(reply.body()));
    }

    /** The bytes of a file that the reply speaks of, wherever it is by now. */
    private Optional<Content> content(String id, Held held) {
      return held.content(id)
          .or(
              () ->
                  done.entry()
                      .filter(entry -> entry.id().equals(id))
                      .map(Entry::content)
                      .filter(Content::retain))
          .or(() -> world.content(id));
    }

    private Reply reply() {
      Telling telling =
          new Telling(
              call,
              settings.externalUrl().orElse(call.base()),
              clock.now(),
              settings.requestIds().get());
      Optional<Scripted> scripted = done.trouble().or(() -> drawn.strike().scripted());
      return scripted
          .map(dictated -> dialect.tell(dictated, telling))
          .or(() -> done.outcome().map(outcome -> dialect.tell(outcome, telling)))
          .orElseGet(() -> Reply.empty(0));
    }

    Served served() {
      Ending ending = ending();
      Ledger ledger = new Ledger(drawn, done, intake, reply.status(), payload.length(), ending);
      drawn
          .rule()
          .filter(rule -> ledger.struck())
          .flatMap(rule -> done.entry())
          .ifPresent(Entry::countFault);
      Exchange exchange = noted(ledger.exchange(began, call, dialect, endpoint, reading));
      world.journal().add(exchange);
      return new Served(
          reply.status(),
          reply.headers(),
          payload,
          ending,
          intake.peerGone(),
          intake.abandoned(),
          exchange,
          out -> paced(out));
    }

    /** The same with a note if it repeats another behind the back of the client's code. */
    private Exchange noted(Exchange plain) {
      return world
          .journal()
          .repeated(plain, overBefore)
          .map(before -> plain.noting(Ledger.repeat(before)))
          .orElse(plain);
    }

    private OutputStream paced(OutputStream out) {
      Pace pace = drawn.strike().pace();
      return pace.response().free()
          ? out
          : new PacedOutput(out, new Throttled(pace.response(), pauses(pace)));
    }

    private Ending ending() {
      Ending asked = drawn.strike().ending();
      Pace.Flow flow = drawn.strike().pace().response();
      if (!flow.stallFor().isZero() && flow.stallAfter() >= payload.length()) {
        world
            .desk()
            .takeBack(drawn, "the body of the answer had %d bytes".formatted(payload.length()));
      }
      if (intake.peerGone() && drawn.rule().isPresent()) {
        world.desk().takeBack(drawn, "the peer went away after %d bytes".formatted(intake.taken()));
        return new Ending.Whole();
      }
      if (asked instanceof Ending.Truncate cut && cut.bytes() >= payload.length()) {
        if (!drawn.strike().keep().all()) {
          return new Ending.Drop(cut.close());
        }
        String why = "the body of the answer had %d bytes".formatted(payload.length());
        world.desk().takeBack(drawn, why);
        return new Ending.Whole();
      }
      return asked;
    }
  }
}
