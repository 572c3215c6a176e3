package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the To Do error matrix over real HTTP; docs/families/todo.md numbers the rows. */
class TodoErrorMatrixTest {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final byte[] NONE = new byte[0];
  private static final String NOT_FOUND = "ErrorItemNotFound";

  /** Brings one row about. */
  private interface Condition {
    Answer bringAbout(TodoCalls todo, UploadSim graph);
  }

  private static Arguments row(
      String number, String when, Condition condition, int status, String code, String inner) {
    return arguments(number, when, condition, status, code, inner);
  }

  private static Arguments row(
      String number, String when, Condition condition, int status, String code) {
    return row(number, when, condition, status, code, "");
  }

  static Stream<Arguments> rows() {
    return Stream.of(atCreate(), atTheDoor(), inTheFragment(), afterTheEnd(), fromOutside())
        .flatMap(List::stream);
  }

  private static List<Arguments> atCreate() {
    String create = TASK + "/attachments/createUploadSession";
    String claims = Base64.getUrlEncoder().encodeToString("{\"idtyp\":\"app\"}".getBytes(UTF_8));
    return List.of(
        row(
            "A1",
            "create without bearer",
            (todo, graph) -> todo.send("POST", create, info("a", 1)),
            401,
            "InvalidAuthenticationToken"),
        row(
            "A2",
            "create with an application's token",
            (todo, graph) ->
                todo.send(
                    "POST", create, info("a", 1), "Authorization", "Bearer x." + claims + ".y"),
            403,
            "ErrorAccessDenied"),
        row(
            "A4",
            "create without attachmentInfo",
            (todo, graph) -> todo.create("{}".getBytes(UTF_8)),
            400,
            "invalidRequest"),
        row(
            "A4",
            "create without size",
            (todo, graph) ->
                todo.create(
                    "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"a\"}}"
                        .getBytes(UTF_8)),
            400,
            "invalidRequest"),
        row(
            "A4",
            "create with a negative size",
            (todo, graph) -> todo.create(info("a", -1)),
            400,
            "invalidRequest"),
        row("A5", "create without body", (todo, graph) -> todo.create(NONE), 400, "BadRequest"),
        row(
            "A5",
            "create with half a JSON body",
            (todo, graph) -> todo.create("{\"attachmentInfo\":".getBytes(UTF_8)),
            400,
            "BadRequest"),
        row(
            "A6",
            "create of more than 25 MB",
            (todo, graph) -> todo.create(info("a", (25 << 20) + 1)),
            413,
            "ErrorAttachmentSizeLimitExceeded"),
        row(
            "A6",
            "create of more bytes than a long holds",
            (todo, graph) -> todo.create(info("a", "99999999999999999999999")),
            413,
            "ErrorAttachmentSizeLimitExceeded"));
  }

  private static List<Arguments> atTheDoor() {
    return List.of(
        row(
            "A1",
            "fragment without bearer",
            (todo, graph) ->
                todo.send(
                    "PUT", todo.open("a", 10) + "/content", TEN, "Content-Range", "bytes 0-9/10"),
            401,
            "InvalidAuthenticationToken"),
        row(
            "A8",
            "fragment to the bare uploadUrl",
            (todo, graph) ->
                todo.authorized("PUT", todo.open("a", 10), TEN, "Content-Range", "bytes 0-9/10"),
            404,
            "UnknownError"),
        row(
            "A9",
            "POST to attachmentSessions",
            (todo, graph) ->
                todo.authorized("POST", TASK + "/attachmentSessions", "{}".getBytes(UTF_8)),
            404,
            "UnknownError"));
  }

  private static List<Arguments> inTheFragment() {
    return List.of(
        fragment(
            "A10",
            "more than 4 MB",
            25 << 20,
            (4 << 20) + 1,
            "bytes 0-4194304/26214400",
            413,
            "RequestEntityTooLarge",
            ""),
        row(
            "A11",
            "no Content-Range",
            (todo, graph) -> todo.authorized("PUT", todo.open("a", 10) + "/content", TEN),
            400,
            "invalidRequest"),
        fragment("A11", "no unit", 10, 10, "0-9/10", 400, "invalidRequest", ""),
        fragment("A11", "total unknown", 10, 10, "bytes 0-9/*", 400, "invalidRequest", ""),
        fragment("A11", "end beyond total", 10, 10, "bytes 0-10/10", 400, "invalidRequest", ""),
        fragment("A11", "end before start", 10, 10, "bytes 9-0/10", 400, "invalidRequest", ""),
        fragment("A13", "shorter than its range", 10, 5, "bytes 0-9/10", 400, "invalidRequest", ""),
        fragment("A13", "longer than its range", 10, 10, "bytes 0-4/10", 400, "invalidRequest", ""),
        fragment(
            "A14", "a gap", 20, 10, "bytes 10-19/20", 416, "invalidRange", "fragmentOutOfOrder"),
        row(
            "A15",
            "a repeat",
            (todo, graph) -> {
              String url = todo.open("a", 20);
              todo.put(url, TEN, "bytes 0-9/20");
              return todo.put(url, TEN, "bytes 0-9/20");
            },
            416,
            "invalidRange",
            "fragmentOverlap"),
        row(
            "A15",
            "an overlap",
            (todo, graph) -> {
              String url = todo.open("a", 20);
              todo.put(url, TEN, "bytes 0-9/20");
              return todo.put(url, TEN, "bytes 5-14/20");
            },
            416,
            "invalidRange",
            "fragmentOverlap"),
        fragment(
            "A16",
            "another total",
            20,
            10,
            "bytes 0-9/21",
            400,
            "invalidRequest",
            "fragmentLengthMismatch"));
  }

  private static Arguments fragment(
      String number,
      String when,
      long size,
      int length,
      String range,
      int status,
      String code,
      String inner) {
    return row(
        number,
        "fragment: " + when,
        (todo, graph) -> todo.put(todo.open("a", size), new byte[length], range),
        status,
        code,
        inner);
  }

  private static List<Arguments> afterTheEnd() {
    return List.of(
        row(
            "A17",
            "status after expiry",
            (todo, graph) -> todo.get(expired(todo, graph)),
            404,
            NOT_FOUND),
        row(
            "A17",
            "fragment after expiry",
            (todo, graph) -> todo.put(expired(todo, graph), TEN, "bytes 0-9/10"),
            404,
            NOT_FOUND),
        row(
            "A17",
            "fragment after cancel",
            (todo, graph) -> todo.put(cancelled(todo), TEN, "bytes 0-9/10"),
            404,
            NOT_FOUND),
        row(
            "A17",
            "status after cancel",
            (todo, graph) -> todo.get(cancelled(todo)),
            404,
            NOT_FOUND),
        row(
            "A17",
            "status after completion",
            (todo, graph) -> {
              String url = todo.open("a", 10);
              todo.put(url, TEN, "bytes 0-9/10");
              return todo.get(url);
            },
            404,
            NOT_FOUND),
        row(
            "A17",
            "cancel of a session that never was",
            (todo, graph) -> todo.delete(TASK + "/attachmentSessions/AAMkNever="),
            404,
            NOT_FOUND),
        row(
            "A17",
            "status of a session of another task",
            (todo, graph) -> todo.get(todo.open("a", 10).replace("AAMkADliMm=", "AAMkOther=")),
            404,
            NOT_FOUND),
        row("A18", "cancel twice", (todo, graph) -> todo.delete(cancelled(todo)), 404, NOT_FOUND));
  }

  private static String expired(TodoCalls todo, UploadSim graph) {
    String url = todo.open("a", 10);
    graph.clock().advance(Duration.ofHours(1));
    return url;
  }

  private static String cancelled(TodoCalls todo) {
    String url = todo.open("a", 10);
    assertThat(todo.delete(url).status()).isEqualTo(204);
    return url;
  }

  private static List<Arguments> fromOutside() {
    return List.of(
        row(
            "A19",
            "throttled",
            (todo, graph) -> {
              graph.inject(throttle().retryAfter(2.128), onFragment(1));
              Answer answer = todo.put(todo.open("a", 10), TEN, "bytes 0-9/10");
              assertThat(answer.header("Retry-After")).isEqualTo("2.128");
              return answer;
            },
            429,
            "ApplicationThrottled"),
        row(
            "A20",
            "gateway failure",
            (todo, graph) -> {
              graph.inject(respond(504), onFragment(1));
              return todo.put(todo.open("a", 10), TEN, "bytes 0-9/10");
            },
            504,
            "UnknownError"));
  }

  @ParameterizedTest(name = "{0} {1}: {3} {4} {5}")
  @MethodSource("rows")
  void isAnsweredAsTheMatrixSays(
      String number, String when, Condition condition, int status, String code, String inner) {
    try (UploadSim graph = UploadSim.start()) {
      TodoCalls todo = new TodoCalls(graph);
      Answer answer = condition.bringAbout(todo, graph);
      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      assertThat(answer.code()).isEqualTo(code);
      assertThat(answer.inner()).isEqualTo(inner);
      assertGatewayHeaders(answer);
      assertThat(todo.create(info("next", 1)).status()).as("the service goes on").isEqualTo(200);
    }
  }

  private static void assertGatewayHeaders(Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("request-id")).matches("[0-9a-f-]{36}");
    assertThat(answer.header("Date")).endsWith("GMT");
    assertThat(answer.json().at("/error/innerError/request-id").asText())
        .isEqualTo(answer.header("request-id"));
    assertThat(answer.json().at("/error/innerError/date").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void aTaskThatDoesNotExistIsNotFound() {
    UploadSimConfig config = UploadSimConfig.defaults().set("todo.tasks", "list/known");
    try (UploadSim graph = UploadSim.start(config)) {
      TodoCalls todo = new TodoCalls(graph);
      Answer unknown = todo.create(info("a", 1)); // row A3
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.code()).isEqualTo(NOT_FOUND);
      String known = "/me/todo/lists/list/tasks/known/attachments/createUploadSession";
      assertThat(todo.authorized("POST", known, info("a", 1)).status()).isEqualTo(200);
    }
  }

  @Test
  void aFileWithoutBytesIsInsideTheRange() {
    try (UploadSim graph = UploadSim.start()) {
      TodoCalls todo = new TodoCalls(graph);
      String url = todo.open("empty", 0); // row A7
      Answer whole = todo.authorized("PUT", url + "/content", NONE, "Content-Range", "bytes */0");
      assertThat(whole.status()).isEqualTo(201);
      assertThat(graph.session("empty").orElseThrow().state()).isEqualTo("completed");
    }
  }

  @Test
  void aFragmentOfUnknownLengthIsRefused() throws Exception {
    try (UploadSim graph = UploadSim.start()) {
      TodoCalls todo = new TodoCalls(graph);
      String answer =
          RawCall.send(
              todo.open("a", 10) + "/content",
              "PUT",
              String.join(
                  "\r\n",
                  "Authorization: Bearer t",
                  "Content-Range: bytes 0-9/10",
                  "Transfer-Encoding: chunked",
                  ""),
              "a\r\n0123456789\r\n0\r\n\r\n"); // row A12
      assertThat(answer).startsWith("HTTP/1.1 411 ").contains("\"code\":\"invalidRequest\"");
      assertThat(graph.session("a").orElseThrow().received()).isZero();
    }
  }

  @Test
  void noRowIsForgotten() {
    List<String> elsewhere = List.of("A3", "A7", "A12");
    List<String> all = IntStream.rangeClosed(1, 20).mapToObj(n -> "A" + n).toList();
    List<String> tested =
        Stream.concat(rows().map(row -> (String) row.get()[0]), elsewhere.stream())
            .distinct()
            .toList();
    assertThat(tested).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theCallersRequestIdIsEchoed() {
    try (UploadSim graph = UploadSim.start()) {
      Answer answer =
          new TodoCalls(graph)
              .send("GET", TASK + "/attachments", NONE, "client-request-id", "mine");
      assertThat(answer.header("client-request-id")).isEqualTo("mine");
      assertThat(answer.json().at("/error/innerError/client-request-id").asText())
          .isEqualTo("mine");
    }
  }
}
