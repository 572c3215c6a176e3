package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.TodoCalls.TASK;
import static io.github.uploadsim.matrix.TodoCalls.info;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the To Do error matrix, numbered as on docs/families/todo.md. */
final class TodoErrorRows implements ErrorRows {

  private static final byte[] TEN = "0123456789".getBytes(UTF_8);
  private static final byte[] NONE = new byte[0];
  private static final String CREATE = TASK + "/attachments/createUploadSession";
  private static final String KNOWN =
      "/me/todo/lists/list/tasks/known/attachments/createUploadSession";
  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "ErrorItemNotFound";
  private static final String TOO_LARGE = "ErrorAttachmentSizeLimitExceeded";

  @Override
  public String family() {
    return "todo";
  }

  @Override
  public Stream<Row> rows() {
    Stream<Row> create = Stream.of(door(), otherUrls(), create(), size()).flatMap(List::stream);
    return Stream.concat(create, TodoFragmentRows.all());
  }

  @Override
  public void assertGoesOn(UploadSim graph) {
    Answer next = new TodoCalls(graph).authorized("POST", KNOWN, info("next", 1));
    assertThat(next.status()).as("the service goes on").isEqualTo(200);
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
        Row.of(
            "A2",
            "create by an application",
            (todo, graph) -> byApp(todo),
            403,
            "ErrorAccessDenied"),
        Row.of("A3", "create on an unknown task", creating(info("a", 1)), 404, NOT_FOUND)
            .where("todo.tasks", "list/known"));
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

  static Answer byApp(TodoCalls todo) {
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
        Row.of("A7", "create of no bytes", sized("0"), 200, ""),
        Row.of("A7", "an empty PUT for no bytes", TodoErrorRows::empty, 201, ""),
        Row.of("A6", "create of 25 MB and a byte", sized("26214401"), 413, TOO_LARGE),
        Row.of("A6", "create of more than a long", sized("99999999999999999999"), 413, TOO_LARGE));
  }

  private static Condition creating(String body) {
    return creating(body.getBytes(UTF_8));
  }

  private static Condition creating(byte[] body) {
    return (todo, graph) -> todo.create(body);
  }

  private static Condition sized(String size) {
    return (todo, graph) -> todo.create(info("a", size));
  }

  private static Answer empty(TodoCalls todo, UploadSim graph) {
    String url = todo.open("a", 0) + "/content";
    return todo.authorized("PUT", url, NONE, "Content-Range", "bytes */0");
  }
}
