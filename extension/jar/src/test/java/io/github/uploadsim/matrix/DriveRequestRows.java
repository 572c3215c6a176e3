package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveErrorRows.FILE;
import static io.github.uploadsim.matrix.DriveErrorRows.NONE;
import static io.github.uploadsim.matrix.DriveErrorRows.by;
import static io.github.uploadsim.matrix.DriveSessionRows.creating;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.List;
import java.util.stream.Stream;

/** The rows E of the drive error matrix: requests that no source has an answer to. */
final class DriveRequestRows {

  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "itemNotFound";
  private static final String NOT_ALLOWED = "notAllowed";
  private static final String NO_TOKEN = "InvalidAuthenticationToken";
  private static final String WRONG_TOKEN = "unauthenticated";
  private static final String SOURCE = "{\"@microsoft.graph.sourceUrl\":\"%s\"}";

  private DriveRequestRows() {}

  static Stream<Row> all() {
    return Stream.of(door(), uploadUrl(), bodies(), members(), items(), redirects())
        .flatMap(List::stream);
  }

  private static List<Row> door() {
    return List.of(
        anonymous("POST", FILE + "/createUploadSession"),
        anonymous("GET", FILE),
        anonymous("PUT", FILE),
        anonymous("PUT", FILE + "/content"),
        anonymous("GET", FILE + "/content"),
        anonymous("GET", "/me/drive/root/children"),
        anonymous("GET", "/me/drive"),
        anonymous("DELETE", FILE));
  }

  private static Row anonymous(String method, String path) {
    Condition call = by(drive -> drive.plain().send(method, path, NONE));
    return Row.of("E1", method + " " + path, call, 401, NO_TOKEN);
  }

  private static List<Row> uploadUrl() {
    return List.of(
        Row.of("E2", "token altered", by(d -> d.putAll(d.open(FILE) + "x")), 401, WRONG_TOKEN),
        Row.of("E2", "token missing", by(d -> d.status(tokenless(d))), 401, WRONG_TOKEN),
        Row.of(
            "E2", "token empty", by(d -> d.cancel(tokenless(d) + "&tempauth=")), 401, WRONG_TOKEN),
        Row.of("E2", "commit without token", by(d -> d.commit(tokenless(d))), 401, WRONG_TOKEN),
        Row.of("E3", "commit too early", by(d -> d.commit(d.open(FILE))), 400, INVALID)
            .inner("uploadSessionIncomplete"),
        Row.of("E3", "commit by POST", by(d -> commit(d, FILE)), 405, NOT_ALLOWED)
            .where("drive.commitBy", "sourceUrl"),
        Row.of("E3", "commit by PUT", by(d -> redirected(d, FILE)), 405, NOT_ALLOWED)
            .where("drive.commitBy", "post"));
  }

  /** Commits a deferred upload by an empty POST. */
  static Answer commit(DriveCalls drive, String item) {
    return drive.commit(deferred(drive, item));
  }

  /** Commits a deferred upload by a PUT that gives it no other name. */
  static Answer redirected(DriveCalls drive, String item) {
    String body = SOURCE.formatted(deferred(drive, item));
    return drive.plain().authorized("PUT", item, body.getBytes(UTF_8));
  }

  private static String deferred(DriveCalls drive, String item) {
    String url = drive.open(item, "{\"deferCommit\":true}");
    drive.putAll(url);
    return url;
  }

  private static String tokenless(DriveCalls drive) {
    return drive.open(FILE).replaceAll("&tempauth=.*", "");
  }

  private static List<Row> bodies() {
    String long_ = "{\"item\":{\"description\":\"" + "x".repeat(70_000) + "\"}}";
    return List.of(
        Row.of("E4", "half a body", creating(FILE, "{\"item"), 400, "BadRequest"),
        Row.of("E4", "a list", creating(FILE, "[]"), 400, "BadRequest"),
        Row.of("E4", "a text", creating(FILE, "\"item\""), 400, "BadRequest"),
        Row.of("E4", "a body of 70 kB", creating(FILE, long_), 413, INVALID));
  }

  private static List<Row> members() {
    String unnamed = "/me/drive/items/01UNKNOWN";
    return List.of(
        wrong("item as a text", "{\"item\":\"a.txt\"}"),
        wrong("fileSize as a text", "{\"item\":{\"fileSize\":\"10\"}}"),
        wrong("fileSize below 0", "{\"item\":{\"fileSize\":-1}}"),
        wrong("half a byte", "{\"item\":{\"fileSize\":0.5}}"),
        wrong("a behaviour unheard of", behaviour("\"overwrite\"")),
        wrong("a behaviour as a number", behaviour("1")),
        wrong("deferCommit as a text", "{\"deferCommit\":\"true\"}"),
        wrong("description as a number", "{\"item\":{\"description\":1}}"),
        wrong("fileSystemInfo as a text", "{\"item\":{\"fileSystemInfo\":\"now\"}}"),
        wrong("a time as a number", "{\"item\":{\"fileSystemInfo\":{\"createdDateTime\":1}}}"),
        Row.of(
            "E5",
            "a name with a slash",
            creating(unnamed, "{\"item\":{\"name\":\"a/b\"}}"),
            400,
            INVALID));
  }

  private static String behaviour(String value) {
    return "{\"item\":{\"@microsoft.graph.conflictBehavior\":" + value + "}}";
  }

  private static Row wrong(String when, String body) {
    return Row.of("E5", when, creating(FILE, body), 400, INVALID);
  }

  private static List<Row> items() {
    String unknown = "/me/drive/items/01UNKNOWN";
    return List.of(
        Row.of("E6", "an unknown id", by(d -> d.plain().get(unknown)), 404, NOT_FOUND),
        Row.of("E6", "its bytes", by(d -> d.plain().get(unknown + "/content")), 404, NOT_FOUND),
        Row.of("E6", "its children", by(d -> d.plain().get(unknown + "/children")), 404, NOT_FOUND),
        Row.of("E6", "its end", by(d -> d.plain().delete(unknown)), 404, NOT_FOUND),
        Row.of("E6", "an unknown path", by(d -> d.plain().get(FILE)), 404, NOT_FOUND),
        Row.of(
            "E6", "deleting the root", by(d -> d.plain().delete("/me/drive/root")), 404, NOT_FOUND),
        Row.of("E6", "a file's children", by(DriveRequestRows::children), 404, NOT_FOUND),
        Row.of("E6", "create on an unknown id", creating(unknown, "{}"), 404, NOT_FOUND)
            .where("drive.unknownItems", "reject"));
  }

  private static Answer children(DriveCalls drive) {
    drive.upload(FILE);
    return drive.plain().get(FILE + "/children");
  }

  private static List<Row> redirects() {
    Condition altered = by(d -> redirect(d, SOURCE.formatted(d.open(FILE) + "x")));
    Condition early = by(d -> redirect(d, SOURCE.formatted(d.open(FILE))));
    Condition over = by(d -> redirect(d, SOURCE.formatted(DriveSessionRows.cancelled(d))));
    Condition other = by(d -> redirect(d, SOURCE.formatted("https://x.example/a/b")));
    return List.of(
        Row.of("E7", "no sourceUrl", by(d -> redirect(d, "{\"name\":\"b\"}")), 400, INVALID),
        Row.of("E7", "no body", by(d -> redirect(d, "")), 400, "BadRequest"),
        Row.of("E7", "another's URL", other, 400, INVALID),
        Row.of("E7", "token altered", altered, 401, "unauthenticated"),
        Row.of("E7", "too early", early, 400, INVALID).inner("uploadSessionIncomplete"),
        Row.of("E7", "after cancel", over, 404, NOT_FOUND),
        Row.of("E7", "To Do's session", DriveRequestRows::foreign, 404, NOT_FOUND));
  }

  private static Answer redirect(DriveCalls drive, String body) {
    return drive.plain().authorized("PUT", FILE, body.getBytes(UTF_8));
  }

  private static Answer foreign(TodoCalls todo, UploadSim graph) {
    String url = todo.open("a", 10);
    String id = url.substring(url.lastIndexOf('/') + 1);
    String here = url.substring(0, url.indexOf("/v1.0")) + "/rup/d/" + id;
    return redirect(new DriveCalls(graph), SOURCE.formatted(here));
  }
}
