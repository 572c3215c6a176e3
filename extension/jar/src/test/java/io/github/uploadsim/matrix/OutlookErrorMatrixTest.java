package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.OutlookCalls.LEAST;
import static io.github.uploadsim.matrix.OutlookCalls.MESSAGE;
import static io.github.uploadsim.matrix.OutlookCalls.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the Outlook error matrix over real HTTP; docs/families/outlook.md has the rows. */
class OutlookErrorMatrixTest {

  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "ErrorItemNotFound";
  private static final String AUDIENCE = "InvalidAudienceForResource";

  static Stream<Row> rows() {
    return Stream.of(create(), door(), fragments(), end(), outside()).flatMap(List::stream);
  }

  private static List<Row> create() {
    String small = "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize";
    String large = "ErrorAttachmentSizeLimitExceeded";
    String type = "ErrorAttachmentSessionIsSupportedOnlyForFileAttachments";
    return List.of(
        Row.of("B1", "a byte too small", creating(item("file", LEAST - 1, "")), 400, small),
        Row.of("B2", "2 MB, which was measured", creating(item("file", 2 << 20, "")), 400, small),
        Row.of("B3", "a byte too large", creating(item("file", (150 << 20) + 1, "")), 413, large),
        Row.of("B4", "an item", creating(item("item", LEAST, "")), 405, type),
        Row.of("B4", "a reference", creating(item("reference", LEAST, "")), 405, type),
        Row.of("B5", "no body", creating(new byte[0]), 400, "BadRequest"),
        Row.of("B5", "no AttachmentItem", creating("{}".getBytes(UTF_8)), 400, INVALID));
  }

  private static Condition creating(byte[] body) {
    return by(outlook -> outlook.create(MESSAGE, body));
  }

  private static Condition by(Function<OutlookCalls, Answer> call) {
    return (todo, graph) -> call.apply(new OutlookCalls(graph));
  }

  private static List<Row> door() {
    return List.of(
        Row.of(
            "B7", "fragment with a Graph token", by(OutlookErrorMatrixTest::bearer), 401, AUDIENCE),
        Row.of(
            "B8", "cancel with a Graph token", by(o -> o.plain().delete(o.open())), 401, AUDIENCE),
        Row.of("B9", "token altered", by(o -> o.putAll(o.open() + "x")), 401, AUDIENCE),
        Row.of(
            "B9",
            "token missing",
            by(o -> o.putAll(o.open().replaceAll("\\?.*", ""))),
            401,
            AUDIENCE));
  }

  private static Answer bearer(OutlookCalls outlook) {
    return outlook
        .plain()
        .authorized("PUT", outlook.open(), new byte[9], "Content-Range", "bytes 0-8/" + LEAST);
  }

  private static List<Row> fragments() {
    Condition rangeless = by(o -> o.plain().send("PUT", o.open(), new byte[10]));
    return List.of(
        Row.of("B13", "a gap", putting(10, "bytes 10-19/" + LEAST), 416, "invalidRange")
            .inner("fragmentOutOfOrder"),
        Row.of("B14", "a repeat", by(OutlookErrorMatrixTest::twice), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("B15", "another total", putting(10, "bytes 0-9/" + (LEAST + 1)), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("B15", "another length", putting(9, "bytes 0-9/" + LEAST), 400, INVALID),
        Row.of("B15", "no Content-Range", rangeless, 400, INVALID),
        Row.of("B17", "an empty last PUT", putting(0, "bytes */0"), 400, INVALID));
  }

  private static Condition putting(int length, String range) {
    return by(outlook -> outlook.put(outlook.open(), length, range));
  }

  private static Answer twice(OutlookCalls outlook) {
    String url = outlook.open();
    outlook.put(url, 10, "bytes 0-9/" + LEAST);
    return outlook.put(url, 10, "bytes 0-9/" + LEAST);
  }

  private static List<Row> end() {
    return List.of(
        Row.of("B10", "after expiry", OutlookErrorMatrixTest::expired, 401, AUDIENCE),
        Row.of("B12", "after cancel", by(o -> o.putAll(cancelled(o))), 404, NOT_FOUND),
        Row.of("B12", "after completion", by(o -> o.status(completed(o))), 404, NOT_FOUND),
        Row.of("B24", "cancel twice", by(o -> o.cancel(cancelled(o))), 404, NOT_FOUND));
  }

  private static Answer expired(TodoCalls todo, UploadSim graph) {
    OutlookCalls outlook = new OutlookCalls(graph);
    String url = outlook.open();
    graph.clock().advance(Duration.ofHours(2));
    return outlook.putAll(url);
  }

  private static String cancelled(OutlookCalls outlook) {
    String url = outlook.open();
    outlook.cancel(url);
    return url;
  }

  private static String completed(OutlookCalls outlook) {
    String url = outlook.open();
    outlook.putAll(url);
    return url;
  }

  private static List<Row> outside() {
    Fault large =
        respond(413)
            .code("ErrorMessageSizeExceeded")
            .message("The message exceeds the maximum supported size.");
    return List.of(
        Row.of("B11", "replica not ready", struck(respond(404)), 404, NOT_FOUND),
        Row.of("B19", "mailbox full", struck(large), 413, "ErrorMessageSizeExceeded"),
        Row.of("B20", "too many at once", struck(throttle()), 429, "ApplicationThrottled"),
        Row.of("B22", "incident", struck(respond(401).code(AUDIENCE)), 401, AUDIENCE));
  }

  private static Condition struck(Fault fault) {
    return (todo, graph) -> {
      graph.inject(fault, onFragment(1));
      OutlookCalls outlook = new OutlookCalls(graph);
      return outlook.putAll(outlook.open());
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isAnsweredAsTheMatrixSays(Row row) {
    try (UploadSim graph = UploadSim.start()) {
      Answer answer = row.condition().bringAbout(new TodoCalls(graph), graph);
      assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
      assertThat(answer.code()).isEqualTo(row.code());
      assertThat(answer.inner()).isEqualTo(row.inner());
      OutlookCalls next = new OutlookCalls(graph);
      assertThat(next.putAll(next.open()).status()).as("the service goes on").isEqualTo(201);
    }
  }

  @Test
  void rowB6NoRightsOnTheMailbox() {
    UploadSimConfig config = UploadSimConfig.defaults().set("outlook.sharedMailbox", "reject");
    try (UploadSim graph = UploadSim.start(config)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      Answer refused = outlook.create("/users/other/messages/m", item("file", LEAST, ""));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("ErrorAccessDenied");
      assertThat(outlook.create(MESSAGE, item("file", LEAST, "")).status()).isEqualTo(201);
    }
  }

  @Test
  void rowB16MoreThanFourMegabytesAreAdvisedAgainstAndTaken() {
    try (UploadSim graph = UploadSim.start()) {
      OutlookCalls outlook = new OutlookCalls(graph);
      int size = (4 << 20) + 1;
      Answer created = outlook.create(MESSAGE, item("file", size, ""));
      String url = created.json().get("uploadUrl").asText();
      assertThat(outlook.put(url, size, "bytes 0-%d/%d".formatted(size - 1, size)).status())
          .isEqualTo(201);
    }
    UploadSimConfig strict = UploadSimConfig.defaults().set("outlook.overLimit", "reject");
    try (UploadSim graph = UploadSim.start(strict)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      int size = (4 << 20) + 1;
      Answer created = outlook.create(MESSAGE, item("file", size, ""));
      String url = created.json().get("uploadUrl").asText();
      assertThat(outlook.put(url, size, "bytes 0-%d/%d".formatted(size - 1, size)).status())
          .isEqualTo(413);
    }
  }

  @Test
  void rowB18SeveralSessionsOnOneDraft() {
    UploadSimConfig config = UploadSimConfig.defaults().set("outlook.parallelSessions", "reject");
    try (UploadSim graph = UploadSim.start(config)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      String first = outlook.open();
      Answer second = outlook.create(MESSAGE, item("file", LEAST, ""));
      assertThat(second.status()).isEqualTo(412);
      assertThat(second.code()).isEqualTo("ErrorIrresolvableConflict");
      outlook.putAll(first);
      assertThat(outlook.create(MESSAGE, item("file", LEAST, "")).status()).isEqualTo(201);
    }
  }

  @Test
  void rowB21ASmallPostOverItsLimit() {
    try (UploadSim graph = UploadSim.start()) {
      String bytes = java.util.Base64.getEncoder().encodeToString(new byte[LEAST]);
      String body = "{\"name\":\"a\",\"contentBytes\":\"" + bytes + "\"}";
      Answer refused =
          new OutlookCalls(graph)
              .plain()
              .authorized("POST", MESSAGE + "/attachments", body.getBytes(UTF_8));
      assertThat(refused.status()).isEqualTo(413);
    }
  }

  @Test
  void rowB23TheStatusMayNotBeThere() {
    UploadSimConfig config = UploadSimConfig.defaults().set("outlook.statusAnswer", "405");
    try (UploadSim graph = UploadSim.start(config)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      assertThat(outlook.status(outlook.open()).status()).isEqualTo(405);
    }
  }

  @Test
  void aThrottledCreateIsGraphsOwn() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(throttle(), onCreate());
      Answer answer = new OutlookCalls(graph).create(MESSAGE, item("file", LEAST, ""));
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
  }

  @Test
  void noRowIsForgotten() {
    Stream<String> alone = Stream.of("B6", "B16", "B18", "B21", "B23");
    List<String> all = IntStream.rangeClosed(1, 24).mapToObj(n -> "B" + n).toList();
    assertThat(Stream.concat(rows().map(Row::number), alone).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(all);
  }
}
