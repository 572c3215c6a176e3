package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the To Do error matrix, numbered as on docs/families/todo.md. */
final class TodoErrorRows {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final byte[] NONE = new byte[0];
  private static final String CREATE = TASK + "/attachments/createUploadSession";
  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "ErrorItemNotFound";
  private static final String TOO_LARGE = "ErrorAttachmentSizeLimitExceeded";

  private TodoErrorRows() {}

  static Stream<Row> all() {
    return Stream.of(
            door(), otherUrls(), create(), size(), fragmentHead(), sequence(), end(), outside())
        .flatMap(List::stream);
  }

  private static List<Row> door() {
    return List.of(
        Row.of(
            "A1",
            "create without bearer",
            (todo, graph) -> todo.send("POST", CREATE, info("a", 1)),
            401,
            "InvalidAuthenticationToken"),
        Row.of(
            "A1",
            "fragment without bearer",
            (todo, graph) ->
                todo.send(
                    "PUT", todo.open("a", 10) + "/content", TEN, "Content-Range", "bytes 0-9/10"),
            401,
            "InvalidAuthenticationToken"),
        Row.of("A2", "create by an application", TodoErrorRows::byApp, 403, "ErrorAccessDenied"));
  }

  private static List<Row> otherUrls() {
    return List.of(
        Row.of(
            "A8",
            "fragment to the bare uploadUrl",
            (todo, graph) ->
                todo.authorized("PUT", todo.open("a", 10), TEN, "Content-Range", "bytes 0-9/10"),
            404,
            "UnknownError"),
        Row.of(
            "A9",
            "POST to attachmentSessions",
            (todo, graph) -> todo.authorized("POST", TASK + "/attachmentSessions", NONE),
            404,
            "UnknownError"));
  }

  private static TodoCalls.Answer byApp(TodoCalls todo, UploadSim graph) {
    String claims = Base64.getUrlEncoder().encodeToString("{\"idtyp\":\"app\"}".getBytes(UTF_8));
    return todo.send("POST", CREATE, info("a", 1), "Authorization", "Bearer x." + claims + ".y");
  }

  private static List<Row> create() {
    String noSize = "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"a\"}}";
    String noName = "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"size\":1}}";
    String noType = "{\"attachmentInfo\":{\"name\":\"a\",\"size\":1}}";
    return List.of(
        Row.of("A4", "create without attachmentInfo", creating("{}"), 400, INVALID),
        Row.of("A4", "create without size", creating(noSize), 400, INVALID),
        Row.of("A4", "create without name", creating(noName), 400, INVALID),
        Row.of("A4", "create without type", creating(noType), 400, INVALID),
        Row.of("A5", "create without body", creating(""), 400, "BadRequest"),
        Row.of("A5", "create with half a body", creating("{\"attachm"), 400, "BadRequest"),
        Row.of("A5", "create with a list", creating("[]"), 400, "BadRequest"));
  }

  private static List<Row> size() {
    return List.of(
        Row.of("A4", "create of -1 bytes", sized("-1"), 400, INVALID),
        Row.of("A4", "create of half a byte", sized("0.5"), 400, INVALID),
        Row.of("A4", "create of \"10\" bytes", sized("\"10\""), 400, INVALID),
        Row.of("A6", "create of 25 MB and a byte", sized("26214401"), 413, TOO_LARGE),
        Row.of("A6", "create of more than a long", sized("99999999999999999999"), 413, TOO_LARGE));
  }

  private static Condition creating(String body) {
    return (todo, graph) -> todo.create(body.getBytes(UTF_8));
  }

  private static Condition sized(String size) {
    return (todo, graph) -> todo.create(info("a", size));
  }

  private static List<Row> fragmentHead() {
    Condition rangeless =
        (todo, graph) -> todo.authorized("PUT", todo.open("a", 10) + "/content", TEN);
    int over = (4 << 20) + 1;
    Condition tooLong = putting(25 << 20, over, "bytes 0-4194304/26214400");
    return List.of(
        Row.of("A10", "fragment of 4 MB and a byte", tooLong, 413, "RequestEntityTooLarge"),
        Row.of("A11", "no Content-Range", rangeless, 400, INVALID),
        Row.of("A11", "range without unit", putting(10, 10, "0-9/10"), 400, INVALID),
        Row.of("A11", "range of another unit", putting(10, 10, "items 0-9/10"), 400, INVALID),
        Row.of("A11", "range without total", putting(10, 10, "bytes 0-9/*"), 400, INVALID),
        Row.of("A11", "end beyond total", putting(10, 10, "bytes 0-10/10"), 400, INVALID),
        Row.of("A11", "end before start", putting(10, 10, "bytes 9-0/10"), 400, INVALID),
        Row.of("A11", "negative start", putting(10, 10, "bytes -1-9/10"), 400, INVALID),
        Row.of(
            "A11",
            "a start beyond a long",
            putting(10, 10, "bytes 0-9/99999999999999999999"),
            400,
            INVALID),
        Row.of("A13", "shorter than its range", putting(10, 5, "bytes 0-9/10"), 400, INVALID),
        Row.of("A13", "longer than its range", putting(10, 10, "bytes 0-4/10"), 400, INVALID));
  }

  private static Condition putting(long size, int length, String range) {
    return (todo, graph) -> todo.put(todo.open("a", size), new byte[length], range);
  }

  private static List<Row> sequence() {
    return List.of(
        Row.of("A14", "a gap", putting(20, 10, "bytes 10-19/20"), 416, "invalidRange")
            .inner("fragmentOutOfOrder"),
        Row.of("A15", "a repeat", second("bytes 0-9/20"), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("A15", "an overlap", second("bytes 5-14/20"), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("A16", "another total", putting(20, 10, "bytes 0-9/21"), 400, INVALID)
            .inner("fragmentLengthMismatch"));
  }

  private static Condition second(String range) {
    return (todo, graph) -> {
      String url = todo.open("a", 20);
      todo.put(url, TEN, "bytes 0-9/20");
      return todo.put(url, TEN, range);
    };
  }

  private static List<Row> end() {
    Condition never = (todo, graph) -> todo.delete(TASK + "/attachmentSessions/AAMkNever=");
    Condition otherTask =
        (todo, graph) -> todo.get(todo.open("a", 10).replace("AAMkADliMm=", "AAMkOther="));
    return List.of(
        Row.of("A17", "status after expiry", (t, g) -> t.get(expired(t, g)), 404, NOT_FOUND),
        Row.of("A17", "fragment after expiry", (t, g) -> putAll(t, expired(t, g)), 404, NOT_FOUND),
        Row.of("A17", "status after cancel", (t, g) -> t.get(cancelled(t)), 404, NOT_FOUND),
        Row.of("A17", "fragment after cancel", (t, g) -> putAll(t, cancelled(t)), 404, NOT_FOUND),
        Row.of("A17", "status after completion", (t, g) -> t.get(completed(t)), 404, NOT_FOUND),
        Row.of(
            "A17", "fragment after completion", (t, g) -> putAll(t, completed(t)), 404, NOT_FOUND),
        Row.of("A17", "cancel of what never was", never, 404, NOT_FOUND),
        Row.of("A17", "status of another task's session", otherTask, 404, NOT_FOUND),
        Row.of("A18", "cancel twice", (t, g) -> t.delete(cancelled(t)), 404, NOT_FOUND));
  }

  private static TodoCalls.Answer putAll(TodoCalls todo, String url) {
    return todo.put(url, TEN, "bytes 0-9/10");
  }

  private static String expired(TodoCalls todo, UploadSim graph) {
    String url = todo.open("a", 10);
    graph.clock().advance(Duration.ofHours(1));
    return url;
  }

  private static String cancelled(TodoCalls todo) {
    String url = todo.open("a", 10);
    todo.delete(url);
    return url;
  }

  private static String completed(TodoCalls todo) {
    String url = todo.open("a", 10);
    putAll(todo, url);
    return url;
  }

  private static List<Row> outside() {
    return List.of(
        Row.of("A19", "throttled", struck(throttle()), 429, "ApplicationThrottled"),
        Row.of("A20", "gateway failure", struck(respond(503)), 503, "UnknownError"),
        Row.of("A20", "gateway timeout", struck(respond(504)), 504, "UnknownError"));
  }

  private static Condition struck(Fault fault) {
    return (todo, graph) -> {
      graph.inject(fault, onFragment(1));
      return putAll(todo, todo.open("a", 10));
    };
  }
}
