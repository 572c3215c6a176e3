package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.drive.DriveSwitches.ConflictAt;
import io.github.uploadsim.dialect.drive.DriveSwitches.Partial;
import io.github.uploadsim.dialect.drive.DriveSwitches.Reaction;
import io.github.uploadsim.dialect.drive.DriveUpload.Conflict;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Grid;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Upload;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Understands the body of a create. */
final class DriveBodies {

  /** What the length of a fragment is to be a multiple of. */
  private static final long GRID = 320 * 1024;

  private final Habits habits;
  private final DrivePlaces places;

  DriveBodies(Habits habits) {
    this.habits = habits;
    this.places = new DrivePlaces(habits);
  }

  /** The conditions in the head of a create; empty where there is none. */
  record Conditions(String ifMatch, String ifNoneMatch) {}

  /**
   * The body of a create: {@code {"item": {…}, "deferCommit": true}}, the item's members without
   * {@code item}, or nothing.
   */
  Reading.Understood<Command.Open> open(
      Map<String, Object> json, Reading.Fresh fresh, DriveAddress address, Conditions conditions) {
    try {
      Members body = new Members(json);
      Members item = body.value("item").isPresent() ? body.object("item") : body;
      DriveTarget target = DriveTarget.of(address, fresh.shelf());
      String name = name(target, item);
      Conflict conflict = conflict(item).orElse(Conflict.FAIL);
      require(target, conditions, fresh);
      requireAlone(target, name, fresh);
      requireFree(target, conflict, fresh, name);
      Upload upload = upload(target, item, name, conflict, conditions, fresh);
      requireSize(upload, target, conflict, fresh);
      Rules rules = rules(flag(body, "deferCommit"));
      return Reading.Understood.as(
          new Command.Open(DriveUploadUrl.session(habits, fresh), upload, rules));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  private static String name(DriveTarget target, Members item) {
    if (target.name().isEmpty()) {
      throw Members.wrong(Reason.NAME_MISSING);
    }
    boolean unnamed = target.id().isPresent() && target.file().isEmpty();
    String name = unnamed ? item.optionalText("name").orElse(target.name()) : target.name();
    if (name.contains("/")) {
      throw Members.wrong(Reason.MEMBER_INVALID, "name", "must not contain a slash");
    }
    return name;
  }

  static Optional<Conflict> conflict(Members item) {
    Optional<String> written =
        item.optionalText("@microsoft.graph.conflictBehavior")
            .or(() -> item.optionalText("@name.conflictBehavior"));
    return written.map(DriveBodies::conflict);
  }

  static Conflict conflict(String written) {
    try {
      return Conflict.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Members.wrong(
          Reason.MEMBER_INVALID,
          "@microsoft.graph.conflictBehavior",
          "must be fail, replace or rename");
    }
  }

  private static String moment(String name, String text) {
    try {
      OffsetDateTime.parse(text);
      return text;
    } catch (DateTimeParseException e) {
      throw Members.wrong(
          Reason.MEMBER_INVALID, name, "must be a date and time such as 2026-03-01T10:00:00Z");
    }
  }

  private void require(DriveTarget target, Conditions conditions, Reading.Fresh fresh) {
    boolean byId = target.id().isPresent() && target.file().isEmpty();
    boolean unknown = byId || target.folder().knownByIdAlone(fresh.shelf());
    if (unknown && habits.get(DriveSwitches.UNKNOWN_ITEMS) == Reaction.REJECT) {
      throw Members.wrong(Reason.ITEM_NOT_FOUND);
    }
    Optional<Item> file = target.file();
    String wanted = conditions.ifMatch();
    boolean differs =
        !wanted.isEmpty() && file.filter(item -> DriveFile.matches(wanted, item)).isEmpty();
    boolean there = conditions.ifNoneMatch().equals("*") && file.isPresent();
    if (differs || there) {
      throw Members.wrong(Reason.ITEM_DIFFERS);
    }
  }

  private void requireAlone(DriveTarget target, String name, Reading.Fresh fresh) {
    boolean open =
        fresh.open().stream()
            .filter(upload -> upload.folder().equalsIgnoreCase(target.folder().key()))
            .anyMatch(upload -> upload.name().equalsIgnoreCase(name));
    if (open && habits.get(DriveSwitches.PARALLEL_SESSIONS) == Reaction.REJECT) {
      throw Members.wrong(Reason.SESSION_OPEN_ALREADY);
    }
  }

  private void requireFree(
      DriveTarget target, Conflict conflict, Reading.Fresh fresh, String name) {
    boolean taken = target.id().isEmpty() && target.folder().file(fresh.shelf(), name).isPresent();
    boolean early = habits.get(DriveSwitches.CONFLICT_AT) == ConflictAt.CREATE;
    if (taken && early && conflict == Conflict.FAIL) {
      throw Members.wrong(Reason.NAME_TAKEN);
    }
  }

  private void requireSize(
      Upload upload, DriveTarget target, Conflict conflict, Reading.Fresh fresh) {
    if (upload.size() == 0) {
      throw Members.wrong(Reason.FILE_TOO_SMALL, 1);
    }
    if (upload.size() > habits.get(DriveSwitches.MAX_SIZE)) {
      throw Members.wrong(Reason.FILE_TOO_LARGE);
    }
    boolean replaces = target.id().isPresent() || conflict == Conflict.REPLACE;
    long freed = target.file().filter(before -> replaces).map(Item::size).orElse(0L);
    if (upload.size() > places.room(target.folder().drive(), fresh.shelf()) + freed) {
      throw Members.wrong(Reason.NO_ROOM);
    }
  }

  private Upload upload(
      DriveTarget target,
      Members item,
      String name,
      Conflict conflict,
      Conditions conditions,
      Reading.Fresh fresh) {
    Map<String, Object> attributes = attributes(item);
    attributes.put(DriveUpload.CONFLICT, conflict.name());
    attributes.put(DriveUpload.IF_MATCH, conditions.ifMatch());
    attributes.put(DriveUpload.TARGET, target.id().orElse(""));
    String itemId = target.id().orElseGet(() -> itemId(fresh));
    return new Upload(
        name,
        item.value("fileSize").isPresent() ? item.bytes("fileSize") : Upload.UNKNOWN,
        MediaTypes.of(name),
        target.folder().key(),
        DriveUploadUrl.address(habits, target.folder(), itemId, fresh, conflict),
        itemId,
        attributes,
        DriveUploadUrl.token(habits, fresh));
  }

  private static Map<String, Object> attributes(Members item) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    item.value("description")
        .filter(text -> !text.equals(""))
        .ifPresent(text -> attributes.put(DriveFile.DESCRIPTION, item.text("description")));
    if (item.value("fileSystemInfo").isPresent()) {
      Members info = item.object("fileSystemInfo");
      Map<String, Object> times = new LinkedHashMap<>();
      for (String time : new String[] {"createdDateTime", "lastModifiedDateTime"}) {
        info.optionalText(time).ifPresent(value -> times.put(time, moment(time, value)));
      }
      attributes.put(DriveFile.FILE_SYSTEM_INFO, times);
    }
    return attributes;
  }

  private static boolean flag(Members body, String name) {
    Object value = body.value(name).orElse(false);
    if (!(value instanceof Boolean flag)) {
      throw Members.wrong(Reason.MEMBER_INVALID, name, "must be true or false");
    }
    return flag;
  }

  /** Looks like those of the service: letters and digits, in capitals. */
  String itemId(Reading.Fresh fresh) {
    String plain = fresh.item().replace("-", "0").replace("_", "1").toUpperCase(Locale.ROOT);
    return habits.get(DriveSwitches.KIND) == DriveSwitches.Kind.PERSONAL
        ? "E1F866337FE69874!s" + plain
        : "01" + plain;
  }

  private Rules rules(boolean deferred) {
    Rules rules =
        new Rules(
                true,
                habits.get(DriveSwitches.MAX_FRAGMENT),
                habits.get(DriveSwitches.LIFETIME),
                habits.get(DriveSwitches.SLIDING_EXPIRY),
                habits.get(DriveSwitches.PARTIAL_ACCEPT) == Partial.ALL)
            .on(new Grid(GRID, habits.get(DriveSwitches.ALIGNMENT)))
            .deferring(deferred);
    return DriveUploadUrl.hasToken(habits)
        ? rules.withTokenFor(habits.get(DriveSwitches.TOKEN_LIFETIME))
        : rules;
  }
}
