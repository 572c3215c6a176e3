package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.fault.Strike;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The course of one request through the service: takes its body and does what it wants. */
final class Course implements Reading.Handler<Done> {

  private static final long MOST_JSON = 64 * 1024;
  private static final long MOST_JSON_WITH_FILE = 8L << 20;

  private final World world;
  private final Settings settings;
  private final SimulatorClock clock;
  private final Dialect dialect;
  private final Optional<Entry> entry;
  private final Strike strike;
  private final Intake intake;
  private final long declared;
  private final Held held;

  Course(
      World world,
      Settings settings,
      SimulatorClock clock,
      Dialect dialect,
      Optional<Entry> entry,
      Strike strike,
      Intake intake,
      long declared,
      Held held) {
    this.world = world;
    this.settings = settings;
    this.clock = clock;
    this.dialect = dialect;
    this.entry = entry;
    this.strike = strike;
    this.intake = intake;
    this.declared = declared;
    this.held = held;
  }

  @Override
  public Done turned(Reading.Turned turned) {
    return drained(turned.refusal());
  }

  @Override
  public Done bare(Reading.Bare bare) {
    waste();
    return unfinished() ? Done.unfinished(0, entry) : command(bare.command(), entry);
  }

  private Done command(Command command, Optional<Entry> to) {
    Instant now = clock.now();
    return to.isEmpty()
        ? done(command.putTo(new Session.Unknown(), now).outcome())
        : Done.of(new Order(world, to.get(), strike).carryOut(command, now), 0, to);
  }

  @Override
  public Done fragment(Reading.Fragment fragment) {
    if (entry.isEmpty()) {
      return drained(Outcome.Refused.of(Reason.SESSION_NOT_FOUND));
    }
    Receipt receipt = new Receipt(world, clock, entry.get(), strike, fragment.append());
    Optional<Outcome> refused = receipt.refusedBeforehand();
    if (refused.isPresent()) {
      return turnedDown(receipt, refused.get());
    }
    try (Staging staging = new Staging(world.scratch(), fragment.append().bodyLength())) {
      staging.take(intake);
      return receipt.close(staging, intake.peerGone());
    } catch (IOException | UncheckedIOException e) {
      waste();
      return Done.noRoom(entry);
    }
  }

  private Done turnedDown(Receipt receipt, Outcome refusal) {
    Done done = drained(refusal);
    if (done.outcome().isPresent()) {
      receipt.settle();
    }
    return done;
  }

  @Override
  public Done items(Reading.Items items) {
    waste();
    return unfinished()
        ? Done.unfinished(0, entry)
        : done(items.command().handle(new ItemDesk(world, strike.keep().all(), held)));
  }

  @Override
  public Done opening(Reading.Opening opening) {
    if (cutShort()) {
      return drained(Outcome.Refused.of(Reason.BODY_EMPTY));
    }
    if (opening.bodyOptional() && declared == 0) {
      return open(opening, Map.of());
    }
    return json(MOST_JSON, "", OutputStream.nullOutputStream(), json -> open(opening, json));
  }

  private Done open(Reading.Opening opening, Map<String, Object> json) {
    Reading.Understood<Command.Open> understood = opening.opener().open(json, fresh());
    if (understood.meaning().isEmpty()) {
      return done(understood.refusal().orElseThrow());
    }
    Step step = understood.meaning().get().putTo(new Session.Unknown(), clock.now());
    Outcome told = new Twisted(strike.twist()).outcome(step.outcome());
    if (told instanceof Outcome.Refused) {
      return done(told);
    }
    if (strike.keep().all() && step.after() instanceof Session.Receiving opened) {
      Entry added = world.sessions().add(dialect, opened);
      added.change(
          clock.now(), session -> new Entry.Change<>(new Fates(strike).after(session), session));
      return Done.of(step.outcome(), intake.taken(), Optional.of(added));
    }
    return Done.of(step.outcome(), 0, entry);
  }

  @Override
  public Done adding(Reading.Adding adding) {
    if (cutShort()) {
      return drained(Outcome.Refused.of(Reason.BODY_EMPTY));
    }
    try (Staging staging = new Staging(world.scratch(), Page.SIZE)) {
      return json(
          MOST_JSON_WITH_FILE,
          adding.member(),
          staging.sink(adding.maxBytes()),
          json -> add(adding, json, staging));
    } catch (UncheckedIOException e) {
      waste();
      return Done.noRoom(entry);
    }
  }

  private Done add(Reading.Adding adding, Map<String, Object> json, Staging staging) {
    if (!Boolean.TRUE.equals(json.get(adding.member()))) {
      return done(Outcome.Refused.of(Reason.MEMBER_MISSING, adding.member()));
    }
    Reading.Fresh fresh = fresh();
    Reading.Stored stored = new Reading.Stored(fresh.session(), staging.size());
    Reading.Understood<Item> understood = adding.adder().add(json, stored, fresh);
    if (understood.meaning().isEmpty()) {
      return done(understood.refusal().orElseThrow());
    }
    Content content = new Content();
    content.link(0, staging.keep(staging.size()));
    Placement placement = new Placement.Placed(understood.meaning().get());
    return shelve(shelf -> placement, stored, content);
  }

  private Done shelve(Function<Shelf, Placement> place, Reading.Stored stored, Content content) {
    Placement placement = world.place(place, placed -> strike.keep().all(), content);
    held.take(stored.contentId(), content);
    return placement instanceof Placement.Placed placed
        ? done(new Outcome.Added(placed))
        : done(((Placement.Blocked) placement).refusal());
  }

  @Override
  public Done putting(Reading.Putting putting) {
    if (cutShort()) {
      return drained(Outcome.Refused.of(Reason.BODY_EMPTY));
    }
    try (Staging staging = new Staging(world.scratch(), Page.SIZE)) {
      intake.transferTo(staging.sink(putting.maxBytes()));
      return unfinished() ? Done.unfinished(0, entry) : put(putting, staging);
    } catch (Staging.TooLarge e) {
      return drained(Outcome.Refused.of(Reason.REQUEST_TOO_LARGE));
    } catch (IOException | UncheckedIOException e) {
      waste();
      return Done.noRoom(entry);
    }
  }

  private Done put(Reading.Putting putting, Staging staging) {
    Reading.Fresh fresh = fresh();
    Reading.Stored stored = new Reading.Stored(fresh.session(), staging.size());
    Content content = new Content();
    content.link(0, staging.keep(staging.size()));
    return shelve(shelf -> putting.putter().put(stored, fresh.on(shelf)), stored, content);
  }

  @Override
  public Done redeeming(Reading.Redeeming redeeming) {
    if (cutShort()) {
      return drained(Outcome.Refused.of(Reason.BODY_EMPTY));
    }
    return json(MOST_JSON, "", OutputStream.nullOutputStream(), json -> redeem(redeeming, json));
  }

  private Done redeem(Reading.Redeeming redeeming, Map<String, Object> json) {
    Reading.Understood<Reading.Redemption> understood = redeeming.redeemer().redeem(json, fresh());
    if (understood.meaning().isEmpty()) {
      return done(understood.refusal().orElseThrow());
    }
    Reading.Redemption redemption = understood.meaning().get();
    Optional<Entry> found = world.sessions().find(redemption.session(), dialect, "");
    boolean wrong =
        found.isPresent() && !found.get().opened().upload().urlToken().equals(redemption.token());
    return wrong
        ? done(Outcome.Refused.of(Reason.URL_TOKEN_WRONG))
        : command(redemption.commit(), found);
  }

  private interface JsonStep {
    Done with(Map<String, Object> json);
  }

  private Done json(long most, String member, OutputStream sink, JsonStep step) {
    try {
      Map<String, Object> json = settings.json().read(new Bounded(intake, most), member, sink);
      waste();
      return unfinished() ? Done.unfinished(0, entry) : step.with(json);
    } catch (Json.Unreadable e) {
      Reason reason = e.empty() ? Reason.BODY_EMPTY : Reason.BODY_UNREADABLE;
      return drained(Outcome.Refused.of(reason, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return drained(Outcome.Refused.of(Reason.REQUEST_TOO_LARGE));
    }
  }

  private Reading.Fresh fresh() {
    return new Reading.Fresh(
        settings.tokens().get(),
        settings.tokens().get(),
        clock.now(),
        world.sessions().open(clock.now()),
        world.shelf());
  }

  private Done drained(Outcome outcome) {
    waste();
    return unfinished() ? Done.unfinished(0, entry) : done(outcome);
  }

  private Done done(Outcome outcome) {
    boolean refused = outcome instanceof Outcome.Refused;
    return Done.of(outcome, refused ? 0 : strike.keep().of(intake.taken()), entry);
  }

  /** True if a fault ends the body before its declared end. */
  private boolean cutShort() {
    return strike.takeAtMost() < declared;
  }

  private boolean unfinished() {
    return intake.peerGone() || cutShort();
  }

  private void waste() {
    try {
      intake.drain();
    } catch (IOException e) {
      throw new UncheckedIOException("an intake does not throw", e);
    }
  }
}
