package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Provenance;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.drive.DriveSwitches.ConflictAt;
import io.github.uploadsim.dialect.drive.DriveUpload.Conflict;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drive family: files of OneDrive and SharePoint. */
public final class DriveDialect implements Dialect {

  private final Habits habits;
  private final DriveReader reader;
  private final DriveErrors errors;
  private final DrivePlaces places;

  /** The family with the given habits. */
  public DriveDialect(Habits habits) {
    this.habits = habits;
    this.reader = new DriveReader(habits);
    this.errors = new DriveErrors(habits);
    this.places = new DrivePlaces(habits);
  }

  @Override
  public String family() {
    return "drive";
  }

  @Override
  public List<Endpoint> endpoints() {
    return DriveUrls.ENDPOINTS;
  }

  @Override
  public Set<String> roots() {
    return Set.of("v1.0", "beta", "personal", "sites", "rup", "up");
  }

  @Override
  public Provenance provenance() {
    return DriveProvenance.ALL;
  }

  @Override
  public Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return reader.read(endpoint, variables, call);
  }

  @Override
  public List<String> expected(Session.Receiving session) {
    return habits.get(DriveSwitches.RANGE_FORM).write(session.expected(), session.upload().size());
  }

  @Override
  public Optional<Outcome.Refused> objection(
      Session.Receiving session, Command.Append fragment, Shelf shelf) {
    if (fragment.total() > habits.get(DriveSwitches.MAX_SIZE)) {
      return Optional.of(Outcome.Refused.of(Reason.FILE_TOO_LARGE));
    }
    boolean first = fragment.range().start() == 0;
    boolean early = habits.get(DriveSwitches.CONFLICT_AT) == ConflictAt.FIRST;
    boolean taken =
        first
            && early
            && DriveUpload.conflict(session.upload()) == Conflict.FAIL
            && DriveUpload.target(session.upload()).isEmpty()
            && DriveUpload.folder(session.upload())
                .file(shelf, session.upload().name())
                .isPresent();
    return taken ? Optional.of(Outcome.Refused.of(Reason.NAME_TAKEN)) : Optional.empty();
  }

  @Override
  public Placement place(Session.Closed finished, Instant now, Shelf shelf) {
    return places.place(DrivePlaces.Arrival.of(finished), now, shelf);
  }

  @Override
  public Reply tell(Outcome outcome, Telling telling) {
    return dress(outcome.tell(new DriveTeller(this, habits, errors, telling)), telling);
  }

  @Override
  public Reply tell(Scripted scripted, Telling telling) {
    GraphError fitting = DriveWords.fitting(scripted.status(), telling);
    Reply reply =
        GraphGateway.script(
            scripted, fitting, telling.now(), error -> errors.reply(error, telling));
    return dress(reply, telling);
  }

  /** The upload host of Business adds its own name for the exchange (onedrive-api-docs#359). */
  private static Reply dress(Reply reply, Telling telling) {
    Reply dressed = GraphGateway.dress(reply, telling);
    return DriveErrors.onGraph(telling)
        ? dressed
        : dressed.with("SPRequestGuid", telling.requestId());
  }
}
