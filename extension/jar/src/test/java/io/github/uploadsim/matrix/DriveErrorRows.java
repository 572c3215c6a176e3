package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCancel;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.matrix.DriveCalls.TEN;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows C of the drive error matrix that the defaults answer, as on docs/families/drive.md. */
final class DriveErrorRows {

  static final String FILE = "/me/drive/root:/folder/a.txt:";

  private static final byte[] NONE = new byte[0];
  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "itemNotFound";
  private static final String TAKEN = "nameAlreadyExists";
  private static final String CHANGED = "resourceModified";
  private static final String WHOLE = "bytes 0-9/10";

  private DriveErrorRows() {}

  static Stream<Row> all() {
    return Stream.of(
            sequence(), head(), size(), upload(), ended(), conflicts(), gateway(), service())
        .flatMap(List::stream);
  }

  static Condition by(Function<DriveCalls, Answer> call) {
    return (todo, graph) -> call.apply(new DriveCalls(graph));
  }

  private static List<Row> sequence() {
    Condition repeat = by(d -> twice(d, 0, 4));
    Condition overlap = by(d -> twice(d, 2, 6));
    Condition before = by(d -> twice(d, 3, 4));
    Condition gap = by(d -> d.put(d.open(FILE), 4, 10));
    Condition later = by(d -> twice(d, 6, 10));
    return List.of(
        Row.of("C1", "a repeat", repeat, 416, "invalidRange").inner("fragmentOverlap"),
        Row.of("C1", "an overlap", overlap, 416, "invalidRange").inner("fragmentOverlap"),
        Row.of("C1", "the last byte again", before, 416, "invalidRange").inner("fragmentOverlap"),
        Row.of("C2", "a gap at the start", gap, 416, "invalidRange").inner("fragmentOutOfOrder"),
        Row.of("C2", "a gap later", later, 416, "invalidRange").inner("fragmentOutOfOrder"));
  }

  private static Answer twice(DriveCalls drive, int start, int end) {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    return drive.put(url, start, end);
  }

  private static List<Row> head() {
    Condition rangeless = by(d -> d.plain().send("PUT", d.open(FILE), TEN));
    Condition range = by(d -> d.plain().send("PUT", d.open(FILE), TEN, "Range", WHOLE));
    return List.of(
        Row.of("C4", "another total", by(DriveErrorRows::otherTotal), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("C4", "another total than fileSize", sized(11, WHOLE), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("C5", "a total of *", putting(TEN, "bytes 0-9/*"), 400, INVALID),
        Row.of("C6", "a range without unit", putting(TEN, "0-9/10"), 400, INVALID),
        Row.of("C7", "shorter than its range", putting(new byte[5], WHOLE), 400, INVALID),
        Row.of("C7", "longer than its range", putting(TEN, "bytes 0-4/10"), 400, INVALID),
        Row.of("C8", "no Content-Range", rangeless, 400, INVALID),
        Row.of("C8", "Range in its place", range, 400, INVALID),
        Row.of("C8", "of no bytes", putting(NONE, "bytes 0--1/0"), 400, INVALID),
        Row.of("C8", "of another unit", putting(TEN, "items 0-9/10"), 400, INVALID),
        Row.of("C8", "end before start", putting(TEN, "bytes 9-0/10"), 400, INVALID),
        Row.of("C8", "end at the total", putting(TEN, "bytes 1-10/10"), 400, INVALID),
        Row.of("C8", "an empty last PUT", putting(NONE, "bytes 10-9/10"), 400, INVALID));
  }

  private static Answer otherTotal(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    return drive.put(url, Arrays.copyOfRange(TEN, 4, 10), "bytes 4-9/11");
  }

  private static Condition putting(byte[] body, String range) {
    return by(drive -> drive.put(drive.open(FILE), body, range));
  }

  private static Condition sized(long size, String range) {
    return by(
        drive -> drive.put(drive.open(FILE, "{\"item\":{\"fileSize\":" + size + "}}"), TEN, range));
  }

  private static List<Row> size() {
    String large = "{\"item\":{\"fileSize\":%d}}".formatted((250L << 30) + 1);
    Condition total = putting(TEN, "bytes 0-9/" + ((250L << 30) + 1));
    String empty = "{\"item\":{\"fileSize\":0}}";
    return List.of(
        Row.of("C10", "a file of no bytes", creating(FILE, empty), 400, "invalidArgument"),
        Row.of("C35", "a byte beyond 250 GB", creating(FILE, large), 400, "invalidArgument")
            .inner("maxFileSizeExceeded"),
        Row.of("C35", "a total beyond 250 GB", total, 400, "invalidArgument")
            .inner("maxFileSizeExceeded"));
  }

  static Condition creating(String item, String body, String... headers) {
    return by(drive -> drive.create(item, body, headers));
  }

  private static List<Row> upload() {
    String no = "unauthenticated";
    Condition put = by(d -> d.plain().authorized("PUT", d.open(FILE), TEN, "Content-Range", WHOLE));
    Condition cancel = by(d -> d.plain().delete(d.open(FILE)));
    Condition commit = by(d -> d.plain().authorized("POST", d.open(FILE), NONE));
    return List.of(
        Row.of("C13", "fragment with a bearer", put, 401, no),
        Row.of("C13", "cancel with a bearer", cancel, 401, no),
        Row.of("C13", "commit with a bearer", commit, 401, no),
        Row.of("C14", "fragment after 24 hours", after(Duration.ofHours(24)), 401, no)
            .inner("expiredToken"));
  }

  /** A fragment so long after create. */
  static Condition after(Duration time) {
    return (todo, graph) -> {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      graph.clock().advance(time);
      return drive.putAll(url);
    };
  }

  private static List<Row> ended() {
    Condition never = by(d -> d.status(d.open(FILE).replaceAll("guid=[^&]*", "guid=never")));
    Condition cancelFails =
        (todo, graph) -> {
          graph.inject(respond(404), onCancel());
          DriveCalls drive = new DriveCalls(graph);
          return drive.cancel(drive.open(FILE));
        };
    return List.of(
        Row.of("C16", "what never was", never, 404, NOT_FOUND),
        Row.of("C16", "fragment after expiry", after(Duration.ofMinutes(15)), 404, NOT_FOUND),
        Row.of("C16", "fragment after cancel", by(d -> d.putAll(cancelled(d))), 404, NOT_FOUND),
        Row.of("C16", "status after cancel", by(d -> d.status(cancelled(d))), 404, NOT_FOUND),
        Row.of("C16", "fragment after the last", by(d -> d.putAll(done(d))), 404, NOT_FOUND),
        Row.of("C16", "commit after the last", by(d -> d.commit(done(d))), 404, NOT_FOUND),
        Row.of("C18", "status after the last", by(d -> d.status(done(d))), 404, NOT_FOUND),
        Row.of("C19", "a fresh session", struck(respond(404), onFragment(1)), 404, NOT_FOUND),
        Row.of("C20", "cancel after the last", by(d -> d.cancel(done(d))), 404, NOT_FOUND),
        Row.of("C20", "cancel twice", by(d -> d.cancel(cancelled(d))), 404, NOT_FOUND),
        Row.of("C20", "a cancel that fails", cancelFails, 404, NOT_FOUND));
  }

  private static String cancelled(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.cancel(url);
    return url;
  }

  private static String done(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.putAll(url);
    return url;
  }

  private static List<Row> conflicts() {
    return List.of(
        Row.of("C22", "name taken at the end", by(DriveErrorRows::second), 409, TAKEN),
        Row.of("C24", "changed meanwhile", by(DriveErrorRows::meanwhile), 409, CHANGED),
        Row.of(
            "C25",
            "If-Match of another",
            by(d -> conditional(d, "If-Match", "\"{x},1\"")),
            412,
            CHANGED),
        Row.of("C25", "If-Match of none", creating(FILE, "{}", "If-Match", "*"), 412, CHANGED),
        Row.of(
            "C25",
            "If-None-Match of one",
            by(d -> conditional(d, "If-None-Match", "*")),
            412,
            CHANGED));
  }

  /** Uploads a file where one is already. */
  static Answer second(DriveCalls drive) {
    drive.upload(FILE);
    return drive.upload(FILE);
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

  private static List<Row> gateway() {
    Condition bare = creating("/me/drive/root", "{}");
    Condition timeout = struck(respond(504), onCreate());
    return List.of(
        Row.of("C26", "locked at create", struck(respond(423), onCreate()), 423, "notAllowed")
            .inner("resourceLocked"),
        Row.of("C34", "gateway timeout at create", timeout, 504, "UnknownError"),
        Row.of("C36", "create by the root's id", bare, 400, INVALID),
        Row.of("C36", "create by a folder's id", by(DriveErrorRows::byFolder), 400, INVALID),
        Row.of("C37", "no rights", struck(respond(403), onCreate()), 403, "accessDenied"));
  }

  private static Answer byFolder(DriveCalls drive) {
    drive.upload(FILE);
    String id = drive.plain().get("/me/drive/root:/folder").json().get("id").asText();
    return drive.create("/me/drive/items/" + id, "{}");
  }

  private static List<Row> service() {
    Fault failed = respond(400).innerCode("uploadSessionFailed").message("Upload session failed");
    Condition locked = struck(respond(423), onLastFragment());
    Condition busy = struck(throttle().status(503).retryAfter(30), onFragment(1));
    Condition bandwidth = struck(throttle().status(509), onFragment(1));
    Condition broken = struck(respond(500), onLastFragment());
    Condition slow = struck(respond(504), onFragment(1));
    return List.of(
        Row.of("C26", "locked at the end", locked, 423, "notAllowed").inner("resourceLocked"),
        Row.of(
                "C26",
                "checked out",
                struck(respond(423).code("accessDenied"), onLastFragment()),
                423,
                "accessDenied")
            .inner("resourceLocked"),
        Row.of("C29", "throttled", struck(throttle(), onFragment(1)), 429, "activityLimitReached"),
        Row.of("C30", "busy", busy, 503, "serviceNotAvailable"),
        Row.of("C31", "bandwidth", bandwidth, 509, "UnknownError"),
        Row.of("C32", "internal failure", broken, 500, "generalException"),
        Row.of("C33", "gone bad", struck(failed, onFragment(1)), 400, INVALID)
            .inner("uploadSessionFailed"),
        Row.of("C34", "a slow fragment", slow, 504, "UnknownError"));
  }

  private static Condition struck(Fault fault, When when) {
    return (TodoCalls todo, UploadSim graph) -> {
      graph.inject(fault, when);
      DriveCalls drive = new DriveCalls(graph);
      Answer created = drive.create(FILE, "{}");
      return created.status() == 200
          ? drive.putAll(created.json().get("uploadUrl").asText())
          : created;
    };
  }
}
