package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the To Do error matrix over real HTTP. */
class TodoErrorMatrixTest {

  private static final byte[] NONE = new byte[0];

  static Stream<Row> rows() {
    return TodoErrorRows.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isAnsweredAsTheMatrixSays(Row row) {
    try (UploadSim graph = UploadSim.start()) {
      TodoCalls todo = new TodoCalls(graph);
      Answer answer = row.condition().bringAbout(todo, graph);
      assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
      assertThat(answer.code()).isEqualTo(row.code());
      assertThat(answer.inner()).isEqualTo(row.inner());
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
  void rowA3ATaskThatDoesNotExistIsNotFound() {
    UploadSimConfig config = UploadSimConfig.defaults().set("todo.tasks", "list/known");
    try (UploadSim graph = UploadSim.start(config)) {
      TodoCalls todo = new TodoCalls(graph);
      Answer unknown = todo.create(info("a", 1));
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.code()).isEqualTo("ErrorItemNotFound");
      String known = "/me/todo/lists/list/tasks/known/attachments/createUploadSession";
      assertThat(todo.authorized("POST", known, info("a", 1)).status()).isEqualTo(200);
    }
  }

  @Test
  void rowA7AFileWithoutBytesIsInsideTheRange() {
    try (UploadSim graph = UploadSim.start()) {
      TodoCalls todo = new TodoCalls(graph);
      String url = todo.open("empty", 0);
      Answer whole = todo.authorized("PUT", url + "/content", NONE, "Content-Range", "bytes */0");
      assertThat(whole.status()).isEqualTo(201);
      assertThat(graph.session("empty").orElseThrow().state()).isEqualTo("completed");
    }
  }

  @Test
  void rowA12AFragmentOfUnknownLengthIsRefused() throws Exception {
    try (UploadSim graph = UploadSim.start()) {
      String url = new TodoCalls(graph).open("a", 10) + "/content";
      List<String> headers =
          List.of(
              "Authorization: Bearer t",
              "Content-Range: bytes 0-9/10",
              "Transfer-Encoding: chunked",
              "");
      String body = "a\r\n0123456789\r\n0\r\n\r\n";
      String answer = RawCall.send(url, "PUT", String.join("\r\n", headers), body);
      assertThat(answer).startsWith("HTTP/1.1 411 ").contains("\"code\":\"invalidRequest\"");
      assertThat(graph.session("a").orElseThrow().received()).isZero();
    }
  }

  @Test
  void noRowIsForgotten() {
    Stream<String> alone = Stream.of("A3", "A7", "A12");
    List<String> all = IntStream.rangeClosed(1, 20).mapToObj(n -> "A" + n).toList();
    assertThat(Stream.concat(rows().map(Row::number), alone).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(all);
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
