package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.SwitchRow.Probe;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The switches of the To Do family. */
final class TodoSwitchRows implements SwitchRows {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final byte[] NONE = new byte[0];
  private static final long MAX = 25L << 20;

  @Override
  public String family() {
    return "todo";
  }

  @Override
  public Stream<SwitchRow> rows() {
    return Stream.of(answers(), limits(), times(), statuses(), doors(), rest())
        .flatMap(List::stream);
  }

  private static SwitchRow row(String name, Probe probe, Object byDefault) {
    return SwitchRow.of("todo." + name, probe, byDefault);
  }

  private static Probe seen(Function<TodoCalls, Object> look) {
    return graph -> look.apply(new TodoCalls(graph));
  }

  private static Probe status(Function<TodoCalls, Answer> call) {
    return seen(todo -> call.apply(todo).status());
  }

  private static List<SwitchRow> answers() {
    return List.of(
        row("createStatus", status(t -> t.create(info("a", 10))), 200).at("201", 201),
        row(
                "fragmentCasing",
                seen(t -> t.first().keys("")),
                "[expirationDateTime, nextExpectedRanges]")
            .at("pascal", "[ExpirationDateTime, NextExpectedRanges]")
            .at("mixed", "[ExpirationDateTime, nextExpectedRanges]"),
        row("rangeForm", seen(t -> t.first().ranges()), "[\"10\"]")
            .at("open", "[\"10-\"]")
            .at("closed", "[\"10-19\"]"),
        row("locationStyle", seen(TodoSwitchRows::key), "/id").at("parenthesis", "('id')"),
        row("wrapGet", seen(t -> t.get(whole(t).header("Location")).json().has("value")), false)
            .at("true", true),
        row(
                "innerErrorKey",
                seen(t -> t.create(NONE).keys("/error")),
                "[code, message, innerError]")
            .at("innererror", "[code, message, innererror]"));
  }

  private static List<SwitchRow> limits() {
    Probe eleven = status(t -> t.put(t.open("a", 20), new byte[11], "bytes 0-10/20"));
    return List.of(
        row("maxFragmentBytes", eleven, 200).at("10", 413),
        row("overLimit", eleven, 413).at("accept", 200).where("todo.maxFragmentBytes", "10"),
        row("maxSize", status(t -> t.create(info("a", MAX))), 200).at(String.valueOf(MAX - 1), 413),
        row("sizeErrorStatus", status(t -> t.create(info("a", MAX + 1))), 413).at("400", 400));
  }

  private static List<SwitchRow> times() {
    return List.of(
        row("lifetime", graph -> after(graph, 61, false), 404).at("PT2H", 200),
        row("slidingExpiry", graph -> after(graph, 40, true), 404).at("true", 200),
        row("expiredAs", graph -> after(graph, 61, false), 404)
            .at("400", 400)
            .at("401", 401)
            .at("403", 403)
            .at("410", 410));
  }

  /** The status after some minutes, or after a fragment and as many minutes again. */
  private static int after(UploadSim graph, int minutes, boolean fragment) {
    TodoCalls todo = new TodoCalls(graph);
    String url = todo.open("a", 20);
    graph.clock().advance(Duration.ofMinutes(minutes));
    if (fragment) {
      todo.put(url, TEN, "bytes 0-9/20");
      graph.clock().advance(Duration.ofMinutes(minutes));
    }
    return todo.get(url).status();
  }

  private static List<SwitchRow> statuses() {
    Probe gap = status(t -> t.put(t.open("a", 20), TEN, "bytes 10-19/20"));
    Probe post = status(t -> t.authorized("POST", TASK + "/attachmentSessions", NONE));
    return List.of(
        row("sequenceErrorStatus", gap, 416).at("400", 400),
        row("lengthMissingStatus", status(TodoFragmentRows::chunked), 411).at("400", 400),
        row("statusAnswer", status(t -> t.get(t.open("a", 10))), 200).at("404", 404).at("405", 405),
        row("sessionsPostStatus", post, 404).at("405", 405),
        row("appOnlyStatus", status(TodoErrorRows::byApp), 403).at("401", 401));
  }

  private static List<SwitchRow> doors() {
    Probe bare =
        status(t -> t.authorized("PUT", t.open("a", 10), TEN, "Content-Range", "bytes 0-9/10"));
    Probe onContent = status(t -> t.get(t.open("a", 10) + "/content"));
    return List.of(
        row("acceptBareUploadUrl", bare, 404).at("true", 201),
        row("statusOnContent", onContent, 200).at("reject", 405),
        row("bearer", status(t -> t.send("GET", t.open("a", 10), NONE)), 401).at("optional", 200),
        row("bearerOnCancel", status(t -> t.send("DELETE", t.open("a", 10), NONE)), 401)
            .at("optional", 204),
        row("allowAppOnly", status(TodoErrorRows::byApp), 403).at("true", 200),
        row("tasks", status(t -> t.create(info("a", 10))), 200).at("list/known", 404));
  }

  private static List<SwitchRow> rest() {
    Probe empty =
        status(
            t ->
                t.authorized(
                    "PUT", t.open("a", 0) + "/content", NONE, "Content-Range", "bytes */0"));
    return List.of(
        row("zeroBytes", empty, 201).at("reject", 400),
        row("partialAccept", TodoSwitchRows::broken, "[\"0\"]").at("all", "[\"5\"]"));
  }

  /** What is expected after five of ten bytes came and their sender went. */
  private static String broken(UploadSim graph) {
    TodoCalls todo = new TodoCalls(graph);
    String url = todo.open("a", 10);
    RawCall.leave(
        graph,
        url + "/content",
        "Authorization: Bearer t\r\nContent-Length: 10\r\nContent-Range: bytes 0-9/10\r\n",
        "01234");
    return todo.get(url).ranges();
  }

  private static Answer whole(TodoCalls todo) {
    return todo.put(todo.open("a", 10), TEN, "bytes 0-9/10");
  }

  private static String key(TodoCalls todo) {
    String location = whole(todo).header("Location");
    return location.replaceAll(".*/Attachments", "").replaceAll("AAMk[^')]*", "id");
  }
}
