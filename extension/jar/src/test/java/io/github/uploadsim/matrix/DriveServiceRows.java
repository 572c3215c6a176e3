package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCancel;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows C of the drive error matrix that a fault brings about. */
final class DriveServiceRows {

  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "itemNotFound";
  private static final String LOCKED = "notAllowed";

  private DriveServiceRows() {}

  static Stream<Row> all() {
    return Stream.of(absent(), locked(), loaded(), broken(), odd()).flatMap(List::stream);
  }

  private static List<Row> absent() {
    return List.of(
        Row.of("C19", "a fresh session", struck(respond(404), onFragment(1)), 404, NOT_FOUND),
        Row.of("C20", "a cancel that fails", DriveServiceRows::failingCancel, 404, NOT_FOUND),
        Row.of("C37", "no rights", struck(respond(403), onCreate()), 403, "accessDenied"));
  }

  private static Answer failingCancel(TodoCalls todo, UploadSim graph) {
    graph.inject(respond(404), onCancel());
    DriveCalls drive = new DriveCalls(graph);
    return drive.cancel(drive.open(FILE));
  }

  private static List<Row> locked() {
    Condition checkedOut = struck(respond(423).code("accessDenied"), onLastFragment());
    return List.of(
        Row.of("C26", "locked at create", struck(respond(423), onCreate()), 423, LOCKED)
            .inner("resourceLocked"),
        Row.of("C26", "locked at the end", struck(respond(423), onLastFragment()), 423, LOCKED)
            .inner("resourceLocked"),
        Row.of("C26", "checked out", checkedOut, 423, "accessDenied").inner("resourceLocked"));
  }

  private static List<Row> loaded() {
    Condition throttled = struck(throttle(), onFragment(1));
    Condition busy = struck(throttle().status(503).retryAfter(30), onFragment(1));
    Condition bandwidth = struck(throttle().status(509), onFragment(1));
    return List.of(
        Row.of("C29", "throttled", throttled, 429, "activityLimitReached"),
        Row.of("C30", "busy", busy, 503, "serviceNotAvailable"),
        Row.of("C31", "bandwidth", bandwidth, 509, "UnknownError"));
  }

  private static List<Row> broken() {
    Fault failed = respond(400).innerCode("uploadSessionFailed").message("Upload session failed");
    Condition failure = struck(respond(500), onLastFragment());
    Condition timeout = struck(respond(504), onCreate());
    Condition slow = struck(respond(504), onFragment(1));
    return List.of(
        Row.of("C32", "internal failure", failure, 500, "generalException"),
        Row.of("C33", "gone bad", struck(failed, onFragment(1)), 400, INVALID)
            .inner("uploadSessionFailed"),
        Row.of("C34", "gateway timeout at create", timeout, 504, "UnknownError"),
        Row.of("C34", "a slow fragment", slow, 504, "UnknownError"));
  }

  /** No fault takes a field out of a true answer; a whole body in its place says the same. */
  private static List<Row> odd() {
    Map<String, Object> session = Map.of("nextExpectedRanges", List.of("10485760-15334441"));
    Fault rangeless = respond(202).body(Map.of()).keepingAll();
    Fault untold = respond(201).body(session).keepingAll();
    return List.of(
        Row.of("C38", "no ranges", struck(rangeless, onFragment(1)), 202, ""),
        Row.of("C39", "a session at the end", struck(untold, onLastFragment()), 201, ""));
  }

  private static Condition struck(Fault fault, When when) {
    return (todo, graph) -> {
      graph.inject(fault, when);
      DriveCalls drive = new DriveCalls(graph);
      Answer created = drive.create(FILE, "{}");
      return created.status() == 200
          ? drive.putAll(created.json().get("uploadUrl").asText())
          : created;
    };
  }
}
