package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets, held against the pages that they are named after. */
class TodoHabitsTest {

  private static final String EXPIRY = "2026-03-01T11:00:05.1234567Z";
  private static final String HOST = "https://sim.example";

  private final Todo examples = new Todo(TodoHabits.documentedExamples());
  private final Todo prose = new Todo(TodoHabits.documentedProse());

  @Test
  void thePresetsAreTheseAndLiveIsTheDefault() {
    assertThat(TodoHabits.presets())
        .containsOnlyKeys("live", "documentedExamples", "documentedProse", "china", "lenient");
    assertThat(TodoHabits.live().chosen()).isEmpty();
    assertThat(TodoHabits.presets().values()).doesNotHaveDuplicates();
  }

  @Test
  void theExampleOfCreateIsAnswered200() {
    Reply reply = examples.tell(new Outcome.Opened(Todo.session(0)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("@odata.context", HOST + "/v1.0/$metadata#microsoft.graph.uploadSession"),
            entry("uploadUrl", HOST + Todo.ADDRESS + "/attachmentSessions/s="),
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("0-")));
  }

  @Test
  void theExampleOfAFragmentHasPascalKeysAndOneStart() {
    Reply reply = examples.tell(new Outcome.Expecting(Todo.session(2_097_152)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("ExpirationDateTime", EXPIRY), entry("NextExpectedRanges", List.of("2097152")));
  }

  @Test
  void theExampleOfTheLastFragmentHasASlashedLocation() {
    Reply reply = finished(examples);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body()).isEqualTo(new Reply.Empty());
    assertThat(reply.headers().first("Location"))
        .contains(HOST + Todo.ADDRESS + "/Attachments/AAMk=");
  }

  @Test
  void theExampleOfGettingWrapsTheAttachment() {
    Item item = new Item("i", "f", "n", "a/b", 1, Tellings.NOW, "stored");

    Reply.JsonWithFile body = (Reply.JsonWithFile) examples.tell(new Outcome.Found(item)).body();
    Reply.JsonWithFile added = (Reply.JsonWithFile) examples.tell(new Outcome.Added(item)).body();

    assertThat(body.wrapper()).isEqualTo("value");
    assertThat(added.wrapper()).isEmpty();
  }

  @Test
  void theExampleOfCancellingShowsNoToken() {
    assertThat(examples.read("DELETE", Todo.SESSION, Headers.NONE).intent())
        .isEqualTo(new Reading.Bare(new Command.Cancel()));
    assertThat(examples.read("GET", Todo.SESSION, Headers.NONE))
        .isEqualTo(turned(Reason.UNAUTHENTICATED));
    assertThat(examples.read("DELETE", Todo.SESSION + "/content"))
        .isEqualTo(turned(Reason.METHOD_NOT_ALLOWED));
  }

  @Test
  void theProseAnswersCreateWith201AndBothEndsOfRanges() {
    assertThat(prose.tell(new Outcome.Opened(Todo.session(0))).status()).isEqualTo(201);
    assertThat(Tellings.json(prose.tell(new Outcome.Expecting(Todo.session(26)))))
        .containsExactly(
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("26-3483321")));
  }

  @Test
  void theProsePutsToTheBareUrl() {
    Headers put =
        Todo.BEARER.with("Content-Length", "5").with("Content-Range", "bytes 0-4/3483322");

    assertThat(prose.read("PUT", Todo.SESSION, put).intent()).isInstanceOf(Reading.Fragment.class);
    assertThat(examples.read("PUT", Todo.SESSION, put)).isEqualTo(turned(Reason.NOT_BOUND));
  }

  @Test
  void theProseWantsLessThanFourMegabytesAndKeepsBrokenFragments() {
    Rules rules = rules(prose);

    assertThat(rules.maxFragment()).isEqualTo(4_194_303);
    assertThat(rules.keepsBrokenFragment()).isTrue();
    assertThat(rules(examples).maxFragment()).isEqualTo(4_194_304);
    assertThat(rules(examples).keepsBrokenFragment()).isFalse();
  }

  @Test
  void theProseNamesAttachmentsInParentheses() {
    assertThat(finished(prose).headers().first("Location"))
        .contains(HOST + Todo.ADDRESS + "/Attachments('AAMk=')");
  }

  @ParameterizedTest
  @CsvSource({
    "live, expirationDateTime, nextExpectedRanges",
    "documentedExamples, ExpirationDateTime, NextExpectedRanges",
    "documentedProse, expirationDateTime, nextExpectedRanges",
    "china, ExpirationDateTime, NextExpectedRanges",
    "lenient, expirationDateTime, nextExpectedRanges",
  })
  void eachPresetSpellsItsKeys(String preset, String expiration, String ranges) {
    Habits habits = TodoHabits.presets().get(preset);

    Reply reply = new Todo(habits).tell(new Outcome.Expecting(Todo.session(26)));

    assertThat(Tellings.json(reply)).containsOnlyKeys(expiration, ranges);
  }

  @Test
  void mixedKeysAreAReadingOfTheirOwn() {
    Todo mixed =
        new Todo(TodoHabits.live().with(TodoSwitches.FRAGMENT_CASING, TodoSwitches.Casing.MIXED));

    Reply reply = mixed.tell(new Outcome.Expecting(Todo.session(26)));

    assertThat(Tellings.json(reply)).containsOnlyKeys("ExpirationDateTime", "nextExpectedRanges");
  }

  @Test
  void theLenientPresetTakesWhatOtherFamiliesClientsSend() {
    Todo lenient = new Todo(TodoHabits.lenient());
    Headers put = Headers.of("Content-Length", "5").with("Content-Range", "bytes 0-4/3483322");

    assertThat(lenient.read("PUT", Todo.SESSION, put).intent())
        .isInstanceOf(Reading.Fragment.class);
    assertThat(lenient.read("DELETE", Todo.SESSION, Headers.NONE).intent())
        .isInstanceOf(Reading.Bare.class);
    assertThat(rules(lenient).maxFragment()).isEqualTo(Long.MAX_VALUE);
  }

  private static Reply finished(Todo todo) {
    return todo.tell(
        new Outcome.Finished(Todo.session(3_483_322).end(Session.Closed.How.COMPLETED)));
  }

  private static Rules rules(Todo todo) {
    Map<String, Object> body = Todo.attachmentInfo("flower", 3_483_322);
    return todo.open(body).meaning().orElseThrow().rules();
  }

  private static Reading turned(Reason reason) {
    return Reading.turned(Outcome.Refused.of(reason));
  }
}
