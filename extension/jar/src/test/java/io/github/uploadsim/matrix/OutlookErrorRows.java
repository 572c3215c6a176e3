package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.OutlookCalls.LEAST;
import static io.github.uploadsim.matrix.OutlookCalls.MESSAGE;
import static io.github.uploadsim.matrix.OutlookCalls.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the Outlook error matrix, numbered as on docs/families/outlook.md. */
final class OutlookErrorRows implements ErrorRows {

  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "ErrorItemNotFound";
  private static final String AUDIENCE = "InvalidAudienceForResource";

  @Override
  public String family() {
    return "outlook";
  }

  @Override
  public Stream<Row> rows() {
    return Stream.of(create(), door(), fragments(), end(), others(), outside())
        .flatMap(List::stream);
  }

  @Override
  public void assertGoesOn(UploadSim graph) {
    OutlookCalls next = new OutlookCalls(graph);
    assertThat(next.putAll(next.open()).status()).as("the service goes on").isEqualTo(201);
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
        Row.of("B7", "fragment with a Graph token", by(OutlookErrorRows::bearer), 401, AUDIENCE),
        Row.of(
            "B7", "cancel with a Graph token", by(o -> o.plain().delete(o.open())), 401, AUDIENCE),
        Row.of("B8", "the other spelling", by(OutlookErrorRows::bearer), 401, "InvalidAudience")
            .where("outlook.audienceError", "claim"),
        Row.of("B9", "token altered", by(o -> o.putAll(o.open() + "x")), 401, AUDIENCE),
        Row.of(
            "B9",
            "token missing",
            by(o -> o.putAll(o.open().replaceAll("\\?.*", ""))),
            401,
            AUDIENCE));
  }

  static Answer bearer(OutlookCalls outlook) {
    return outlook
        .plain()
        .authorized("PUT", outlook.open(), new byte[9], "Content-Range", "bytes 0-8/" + LEAST);
  }

  private static List<Row> fragments() {
    Condition rangeless = by(o -> o.plain().send("PUT", o.open(), new byte[10]));
    return List.of(
        Row.of("B13", "a gap", putting(10, "bytes 10-19/" + LEAST), 416, "invalidRange")
            .inner("fragmentOutOfOrder"),
        Row.of("B14", "a repeat", by(OutlookErrorRows::twice), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("B15", "another total", putting(10, "bytes 0-9/" + (LEAST + 1)), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("B15", "another length", putting(9, "bytes 0-9/" + LEAST), 400, INVALID),
        Row.of("B15", "no Content-Range", rangeless, 400, INVALID),
        Row.of("B15", "no Content-Length", by(OutlookErrorRows::chunked), 400, INVALID),
        Row.of("B16", "more than 4 MB", by(OutlookErrorRows::large), 201, ""),
        Row.of("B17", "an empty last PUT", putting(0, "bytes */0"), 400, INVALID));
  }

  /** Sends a fragment without telling its length. */
  static Answer chunked(OutlookCalls outlook) {
    String range = "bytes 0-9/" + LEAST;
    return outlook.plain().sendChunked("PUT", outlook.open(), new byte[10], "Content-Range", range);
  }

  private static Answer large(OutlookCalls outlook) {
    int size = (4 << 20) + 1;
    Answer created = outlook.create(MESSAGE, item("file", size, ""));
    String url = created.json().get("uploadUrl").asText();
    return outlook.put(url, size, "bytes 0-%d/%d".formatted(size - 1, size));
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
        Row.of("B10", "after expiry", OutlookErrorRows::expired, 401, AUDIENCE),
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

  private static List<Row> others() {
    byte[] file = item("file", LEAST, "");
    Condition another = by(o -> o.create("/users/other/messages/m", file));
    Condition status = by(o -> o.status(o.open()));
    return List.of(
        Row.of("B6", "another's mailbox", another, 403, "ErrorAccessDenied")
            .where("outlook.sharedMailbox", "reject"),
        Row.of("B18", "two sessions", by(OutlookErrorRows::two), 412, "ErrorIrresolvableConflict")
            .where("outlook.parallelSessions", "reject"),
        Row.of("B21", "small POST", by(OutlookErrorRows::small), 413, "RequestEntityTooLarge"),
        Row.of("B23", "status", status, 404, NOT_FOUND).where("outlook.statusAnswer", "404"),
        Row.of("B23", "status", status, 405, "notAllowed").where("outlook.statusAnswer", "405"));
  }

  private static Answer two(OutlookCalls outlook) {
    String first = outlook.open();
    Answer second = outlook.create(MESSAGE, item("file", LEAST, ""));
    outlook.putAll(first);
    return second;
  }

  private static Answer small(OutlookCalls outlook) {
    String bytes = Base64.getEncoder().encodeToString(new byte[LEAST]);
    String body = "{\"name\":\"a\",\"contentBytes\":\"" + bytes + "\"}";
    return outlook.plain().authorized("POST", MESSAGE + "/attachments", body.getBytes(UTF_8));
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
}
