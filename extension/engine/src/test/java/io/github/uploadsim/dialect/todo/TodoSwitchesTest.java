package io.github.uploadsim.dialect.todo;

import static io.github.uploadsim.dialect.todo.TodoSwitchesTest.Change.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Switch;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every switch changes what can be seen; a switch without a row here fails the test. */
class TodoSwitchesTest {

  private static final String CONTENT = Todo.SESSION + "/content";
  private static final String CREATE = Todo.TASK + "/attachments/createUploadSession";
  private static final Headers APP = BearersTest.bearer(BearersTest.token("{\"idtyp\":\"app\"}"));
  private static final Headers EMPTY_PUT = Todo.BEARER.with("Content-Length", "0");

  /** What is seen at the default, and what under another value. */
  record Change(
      String name, String value, Function<Todo, Object> seen, Object byDefault, Object changed) {
    static Change of(
        String name, String value, Function<Todo, Object> seen, Object byDefault, Object changed) {
      return new Change(name, value, seen, byDefault, changed);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aSwitchChangesWhatIsSeen(Change change) {
    Todo other = new Todo(TodoHabits.live().with(change.name(), change.value()));

    assertThat(change.seen().apply(Todo.live())).isEqualTo(change.byDefault());
    assertThat(change.seen().apply(other)).isEqualTo(change.changed());
  }

  @Test
  void noSwitchIsLeftOut() {
    assertThat(changes().map(Change::name))
        .containsExactlyInAnyOrderElementsOf(
            TodoSwitches.ALL.stream().map(Switch::name).collect(Collectors.toList()));
  }

  @Test
  void everySwitchSaysWhatItDecidesAndTakesItsOwnDefault() {
    for (Switch<?> each : TodoSwitches.ALL) {
      assertThat(each.about()).as(each.name()).isNotBlank();
      assertThat(each.parse(String.valueOf(each.byDefault()))).isEqualTo(each.byDefault());
    }
  }

  static Stream<Change> changes() {
    return Stream.of(replies(), doors(), rules()).flatMap(Function.identity());
  }

  private static Stream<Change> replies() {
    return Stream.of(
        of("createStatus", "201", TodoSwitchesTest::createStatus, 200, 201),
        of(
            "fragmentCasing",
            "pascal",
            TodoSwitchesTest::fragmentKeys,
            List.of("expirationDateTime", "nextExpectedRanges"),
            List.of("ExpirationDateTime", "NextExpectedRanges")),
        of("rangeForm", "closed", TodoSwitchesTest::expected, "[5]", "[5-3483321]"),
        of("locationStyle", "parenthesis", TodoSwitchesTest::location, "/AAMk=", "('AAMk=')"),
        of("expiredAs", "410", refused(Reason.SESSION_EXPIRED), 404, 410),
        of("sequenceErrorStatus", "400", refused(Reason.OVERLAP), 416, 400),
        of("lengthMissingStatus", "400", refused(Reason.LENGTH_MISSING), 411, 400),
        of("sizeErrorStatus", "400", refused(Reason.FRAGMENT_TOO_LARGE), 413, 400),
        of("appOnlyStatus", "401", refused(Reason.APP_ONLY_TOKEN), 403, 401),
        of("wrapGet", "true", TodoSwitchesTest::wrapper, "", "value"),
        of(
            "innerErrorKey",
            "innererror",
            TodoSwitchesTest::errorKeys,
            List.of("code", "message", "innerError"),
            List.of("code", "message", "innererror")));
  }

  private static Stream<Change> doors() {
    return Stream.of(
        of("acceptBareUploadUrl", "true", put(Todo.SESSION, EMPTY_PUT), "Turned", "Fragment"),
        of("zeroBytes", "reject", put(CONTENT, EMPTY_PUT), "Fragment", "Bare"),
        of("statusOnContent", "reject", read("GET", CONTENT, Todo.BEARER), "Bare", "Turned"),
        of("statusAnswer", "405", read("GET", Todo.SESSION, Todo.BEARER), "Bare", "Turned"),
        of("sessionsPostStatus", "405", TodoSwitchesTest::sessionsPost, 404, 405),
        of("bearer", "optional", read("GET", Todo.SESSION, Headers.NONE), "Turned", "Bare"),
        of(
            "bearerOnCancel",
            "optional",
            read("DELETE", Todo.SESSION, Headers.NONE),
            "Turned",
            "Bare"),
        of("allowAppOnly", "true", read("POST", CREATE, APP), "Turned", "Opening"),
        of("tasks", "x/y", read("POST", CREATE, Todo.BEARER), "Opening", "Turned"),
        of("maxSize", "10", todo -> opens(todo, 11), true, false));
  }

  private static Stream<Change> rules() {
    return Stream.of(
        of("maxFragmentBytes", "10", rule(Rules::maxFragment), 4L << 20, 10L),
        of("overLimit", "accept", rule(Rules::maxFragment), 4L << 20, Long.MAX_VALUE),
        of("lifetime", "PT15M", rule(Rules::lifetime), Duration.ofHours(1), Duration.ofMinutes(15)),
        of("slidingExpiry", "true", rule(Rules::sliding), false, true),
        of("partialAccept", "all", rule(Rules::keepsBrokenFragment), false, true));
  }

  private static Object createStatus(Todo todo) {
    return todo.tell(new Outcome.Opened(Todo.session(0))).status();
  }

  private static Object fragmentKeys(Todo todo) {
    Reply reply = todo.tell(new Outcome.Expecting(Todo.session(5)));
    return List.copyOf(Tellings.json(reply).keySet());
  }

  private static Object expected(Todo todo) {
    return Tellings.json(todo.tell(new Outcome.Status(Todo.session(5))))
        .get("nextExpectedRanges")
        .toString();
  }

  private static Object location(Todo todo) {
    Session.Closed whole = Todo.session(3_483_322).end(Session.Closed.How.COMPLETED);
    Reply reply = todo.tell(new Outcome.Finished(whole));
    String prefix = "https://sim.example" + Todo.ADDRESS + "/Attachments";
    return reply.headers().first("Location").orElse("").replace(prefix, "");
  }

  private static Object sessionsPost(Todo todo) {
    Reading.Intent intent = todo.read("POST", Todo.TASK + "/attachmentSessions").intent();
    return todo.tell(((Reading.Turned) intent).refusal()).status();
  }

  private static Object wrapper(Todo todo) {
    Item item = new Item("i", "f", "n", "a/b", 1, Tellings.NOW, "stored");
    return ((Reply.JsonWithFile) todo.tell(new Outcome.Found(item)).body()).wrapper();
  }

  private static Object errorKeys(Todo todo) {
    Reply reply = todo.tell(Outcome.Refused.of(Reason.OVERLAP));
    return List.copyOf(Tellings.error(reply).keySet());
  }

  private static Function<Todo, Object> refused(Reason reason) {
    return todo -> todo.tell(Outcome.Refused.of(reason)).status();
  }

  private static Function<Todo, Object> put(String path, Headers headers) {
    return read("PUT", path, headers);
  }

  private static Function<Todo, Object> read(String method, String path, Headers headers) {
    return todo -> {
      Reading.Intent intent = todo.read(method, path, headers).intent();
      return intent.getClass().getSimpleName();
    };
  }

  private static boolean opens(Todo todo, long size) {
    return todo.open(Todo.attachmentInfo("a", size)).meaning().isPresent();
  }

  private static Function<Todo, Object> rule(Function<Rules, Object> part) {
    Map<String, Object> body = Todo.attachmentInfo("a", 5);
    return todo -> part.apply(todo.open(body).meaning().orElseThrow().rules());
  }
}
