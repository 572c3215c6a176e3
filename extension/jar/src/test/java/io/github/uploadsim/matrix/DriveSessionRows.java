package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.TEN;
import static io.github.uploadsim.matrix.DriveCalls.sized;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;
import static io.github.uploadsim.matrix.DriveErrorRows.NONE;
import static io.github.uploadsim.matrix.DriveErrorRows.WHOLE;
import static io.github.uploadsim.matrix.DriveErrorRows.by;

import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows C of the drive error matrix about a session as a whole: its file, its token, its end.
 */
final class DriveSessionRows {

  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "itemNotFound";
  private static final String TAKEN = "nameAlreadyExists";
  private static final String CHANGED = "resourceModified";
  private static final String FULL = "quotaLimitReached";
  private static final Duration TOKENS_LIFE = Duration.ofHours(24);
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final long LARGE = (250L << 30) + 1;

  private DriveSessionRows() {}

  static Stream<Row> all() {
    return Stream.of(file(), token(), ended(), names(), conditions(), room()).flatMap(List::stream);
  }

  static Condition creating(String item, String body, String... headers) {
    return by(drive -> drive.create(item, body, headers));
  }

  private static List<Row> file() {
    String argument = "invalidArgument";
    Condition total = by(d -> d.put(d.open(FILE), TEN, "bytes 0-9/" + LARGE));
    return List.of(
        Row.of("C10", "a file of no bytes", creating(FILE, sized(0)), 400, argument),
        Row.of("C35", "a byte beyond 250 GB", creating(FILE, sized(LARGE)), 400, argument)
            .inner("maxFileSizeExceeded"),
        Row.of("C35", "a total beyond 250 GB", total, 400, argument).inner("maxFileSizeExceeded"),
        Row.of("C36", "create by the root's id", creating("/me/drive/root", "{}"), 400, INVALID),
        Row.of("C36", "create by a folder's id", by(DriveSessionRows::byFolder), 400, INVALID));
  }

  private static Answer byFolder(DriveCalls drive) {
    drive.upload(FILE);
    String id = drive.plain().get("/me/drive/root:/folder").json().get("id").asText();
    return drive.create("/me/drive/items/" + id, "{}");
  }

  private static List<Row> token() {
    String no = "unauthenticated";
    Condition cancel = by(d -> d.plain().delete(d.open(FILE)));
    Condition commit = by(d -> d.plain().authorized("POST", d.open(FILE), NONE));
    return List.of(
        Row.of("C13", "fragment with a bearer", by(DriveSessionRows::bearer), 401, no),
        Row.of("C13", "cancel with a bearer", cancel, 401, no),
        Row.of("C13", "commit with a bearer", commit, 401, no),
        Row.of("C14", "fragment after 24 hours", after(TOKENS_LIFE), 401, no).inner("expiredToken"),
        Row.of("C15", "the same in 2025", after(TOKENS_LIFE), 403, "accessDenied")
            .where("drive.urlTokenEndedAs", "403"));
  }

  /** A whole file with a bearer token. */
  static Answer bearer(DriveCalls drive) {
    return drive.plain().authorized("PUT", drive.open(FILE), TEN, "Content-Range", WHOLE);
  }

  /** A fragment so long after create. */
  private static Condition after(Duration time) {
    return (todo, graph) -> {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      graph.clock().advance(time);
      return drive.putAll(url);
    };
  }

  private static List<Row> ended() {
    Condition never = by(d -> d.status(d.open(FILE).replaceAll("guid=[^&]*", "guid=never")));
    return List.of(
        Row.of("C16", "what never was", never, 404, NOT_FOUND),
        Row.of("C16", "fragment after expiry", after(LIFE), 404, NOT_FOUND),
        Row.of("C16", "fragment after cancel", by(d -> d.putAll(cancelled(d))), 404, NOT_FOUND),
        Row.of("C16", "status after cancel", by(d -> d.status(cancelled(d))), 404, NOT_FOUND),
        Row.of("C16", "fragment after the last", by(d -> d.putAll(done(d))), 404, NOT_FOUND),
        Row.of("C16", "commit after the last", by(d -> d.commit(done(d))), 404, NOT_FOUND),
        Row.of("C17", "fragment after expiry", after(LIFE), 400, INVALID)
            .where("drive.expiredAs", "400"),
        Row.of("C18", "status after the last", by(d -> d.status(done(d))), 404, NOT_FOUND),
        Row.of("C20", "cancel after the last", by(d -> d.cancel(done(d))), 404, NOT_FOUND),
        Row.of("C20", "cancel twice", by(d -> d.cancel(cancelled(d))), 404, NOT_FOUND));
  }

  /** The upload URL of a session that was cancelled. */
  static String cancelled(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.cancel(url);
    return url;
  }

  private static String done(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.putAll(url);
    return url;
  }

  private static List<Row> names() {
    Condition end = by(DriveSessionRows::second);
    return List.of(
        Row.of("C21", "another session", by(DriveSessionRows::parallel), 409, TAKEN)
            .where("drive.parallelSessions", "reject"),
        Row.of("C22", "name taken at the end", end, 409, TAKEN),
        Row.of("C22", "the same in older text", end, 409, "upload_name_conflict")
            .where("drive.conflictCode", "upload_name_conflict"),
        Row.of("C23", "name taken at the first fragment", by(DriveSessionRows::early), 409, TAKEN)
            .inner("itemAlreadyExists")
            .where("drive.conflictAt", "first"),
        Row.of("C23", "name taken at create", by(DriveSessionRows::again), 409, TAKEN)
            .where("drive.conflictAt", "create"));
  }

  /** The second of two sessions that are open on one file. */
  static Answer parallel(DriveCalls drive) {
    drive.open(FILE);
    return drive.create(FILE, "{}");
  }

  /** Uploads a file where one is already. */
  static Answer second(DriveCalls drive) {
    drive.upload(FILE);
    return drive.upload(FILE);
  }

  private static Answer early(DriveCalls drive) {
    drive.upload(FILE);
    return drive.put(drive.open(FILE), 0, 4);
  }

  private static Answer again(DriveCalls drive) {
    drive.upload(FILE);
    return drive.create(FILE, "{}");
  }

  private static List<Row> conditions() {
    Condition other = by(d -> conditional(d, "If-Match", "\"{x},1\""));
    Condition none = creating(FILE, "{}", "If-Match", "*");
    Condition one = by(d -> conditional(d, "If-None-Match", "*"));
    return List.of(
        Row.of("C24", "changed meanwhile", by(DriveSessionRows::meanwhile), 409, CHANGED),
        Row.of("C25", "If-Match of another", other, 412, CHANGED),
        Row.of("C25", "If-Match of none", none, 412, CHANGED),
        Row.of("C25", "If-None-Match of one", one, 412, CHANGED));
  }

  private static Answer conditional(DriveCalls drive, String header, String value) {
    drive.upload(FILE);
    return drive.create(FILE, "{}", header, value);
  }

  private static Answer meanwhile(DriveCalls drive) {
    Answer there = drive.upload(FILE);
    String eTag = there.json().get("eTag").asText();
    String replace = "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"replace\"}}";
    Answer opened = drive.create(FILE, replace, "If-Match", eTag);
    drive.putAll(drive.open(FILE, replace));
    return drive.putAll(opened.json().get("uploadUrl").asText());
  }

  private static List<Row> room() {
    Condition end = by(d -> d.upload(FILE));
    return List.of(
        Row.of("C27", "more than there is room", creating(FILE, sized(10)), 507, FULL)
            .where("drive.quota", "9"),
        Row.of("C28", "no room at the end", end, 507, FULL).where("drive.quota", "9"));
  }
}
