package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the To Do error matrix that concern fragments and the end of a session. */
final class TodoFragmentRows {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "ErrorItemNotFound";

  private TodoFragmentRows() {}

  static Stream<Row> all() {
    return Stream.of(fragmentHead(), sequence(), end(), outside()).flatMap(List::stream);
  }

  /** Sends a fragment without telling its length. */
  static Answer chunked(TodoCalls todo) {
    return todo.sendChunked(
        "PUT",
        todo.open("a", 10) + "/content",
        TEN,
        "Authorization",
        "Bearer t",
        "Content-Range",
        "bytes 0-9/10");
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
        Row.of("A12", "no Content-Length", (todo, graph) -> chunked(todo), 411, INVALID),
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

  private static Answer putAll(TodoCalls todo, String url) {
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
