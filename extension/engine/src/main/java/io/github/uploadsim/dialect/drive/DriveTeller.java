package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.drive.DriveSwitches.Answers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts outcomes into the drive's words. */
final class DriveTeller implements Outcome.Teller<Reply> {

  private static final DateTimeFormatter THREE_DIGITS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final DriveDialect family;
  private final Habits habits;
  private final DriveErrors errors;
  private final DriveJson json;
  private final Telling telling;

  DriveTeller(DriveDialect family, Habits habits, DriveErrors errors, Telling telling) {
    this.family = family;
    this.habits = habits;
    this.errors = errors;
    this.json = new DriveJson(habits, telling);
    this.telling = telling;
  }

  private boolean documented() {
    return habits.get(DriveSwitches.ANSWERS) == Answers.DOCUMENTED;
  }

  @Override
  public Reply opened(Session.Receiving session) {
    Map<String, Object> told = new LinkedHashMap<>();
    String token = session.upload().urlToken();
    if (!documented()) {
      told.put("@odata.context", json.context("microsoft.graph.uploadSession"));
    }
    told.put(
        "uploadUrl",
        telling.base()
            + session.upload().address()
            + (token.isEmpty() ? "" : "&tempauth=" + token));
    told.put("expirationDateTime", expiry(session));
    if (!documented()) {
      told.put("nextExpectedRanges", family.expected(session));
    }
    return Reply.json(200, told);
  }

  /** The pages write three fractional digits, the live service seven. */
  private String expiry(Session.Receiving session) {
    Instant expires = session.expires();
    return documented() ? THREE_DIGITS.format(expires) : GraphGateway.timestamp(expires);
  }

  @Override
  public Reply expecting(Session.Receiving session) {
    return told(202, session);
  }

  @Override
  public Reply status(Session.Receiving session) {
    return told(200, session);
  }

  private Reply told(int status, Session.Receiving session) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("expirationDateTime", expiry(session));
    told.put("nextExpectedRanges", family.expected(session));
    return Reply.json(status, told);
  }

  @Override
  public Reply finished(Session.Closed session) {
    throw new IllegalStateException("a drive's file is told with its place");
  }

  @Override
  public Reply filed(Session.Closed session, Placement.Placed placed) {
    boolean known = DriveUpload.target(session.upload()).isPresent();
    int status = known || !placed.replaced().isEmpty() ? 200 : 201;
    return Reply.json(
        status, documented() ? DriveJson.small(placed.item()) : json.of(placed.item()));
  }

  @Override
  public Reply cancelled() {
    return Reply.empty(204);
  }

  @Override
  public Reply refused(Reason reason, List<String> facts) {
    Reply reply = errors.reply(errors.spell(reason, facts, telling), telling);
    return GraphErrors.withRetryAfter(reply, reason, facts);
  }

  @Override
  public Reply listed(List<Item> items) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("@odata.context", json.context("Collection(driveItem)"));
    told.put("value", items.stream().map(json::of).toList());
    return Reply.json(200, told);
  }

  @Override
  public Reply found(Item item) {
    return entity(200, item);
  }

  @Override
  public Reply added(Item item) {
    return entity(201, item);
  }

  @Override
  public Reply put(Placement.Placed placed) {
    return entity(placed.replaced().isEmpty() ? 201 : 200, placed.item());
  }

  private Reply entity(int status, Item item) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("@odata.context", json.context("drives/$entity"));
    told.putAll(json.of(item));
    return Reply.json(status, told);
  }

  @Override
  public Reply downloaded(Item item) {
    boolean redirects = habits.get(DriveSwitches.CONTENT_ANSWER) == 302;
    return redirects && DriveErrors.onGraph(telling)
        ? Reply.empty(302).with("Location", json.downloadUrl(item))
        : Reply.file(item.mediaType(), item.contentId());
  }

  @Override
  public Reply removed() {
    return Reply.empty(204);
  }
}
