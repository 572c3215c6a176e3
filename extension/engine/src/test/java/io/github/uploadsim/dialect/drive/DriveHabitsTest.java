package io.github.uploadsim.dialect.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets, held against the pages and reports that they are named after. */
class DriveHabitsTest {

  private static final Telling TELLING = Tellings.v1();
  private static final Map<String, Object> OF_128_BYTES = Map.of("item", Map.of("fileSize", 128));

  @Test
  void thePresetsAreTheseAndLiveIsTheDefault() {
    assertThat(DriveHabits.presets())
        .containsOnlyKeys(
            "live",
            "personal",
            "business",
            "sharePoint",
            "documentedExamples",
            "documentedProse",
            "lenient");
    assertThat(DriveHabits.live().chosen()).isEmpty();
    assertThat(DriveHabits.presets().values()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "live, PT15M, true, PT24H, 327680, RECORD",
    "personal, PT168H, false, '', 327680, RECORD",
    "business, PT15M, true, PT24H, 327680, RECORD",
    "sharePoint, PT15M, true, PT24H, 327680, RECORD",
    "documentedExamples, PT15M, false, '', 327680, OFF",
    "documentedProse, PT15M, false, PT24H, 327680, FAIL_AT_END",
    "lenient, PT15M, true, PT24H, 327680, OFF",
  })
  void eachPresetHasItsRules(
      String preset, Duration lifetime, boolean sliding, String token, long step, String grid) {
    Rules rules = open(DriveHabits.presets().get(preset)).rules();

    assertThat(rules.inOrder()).isTrue();
    assertThat(rules.maxFragment()).isEqualTo(62_914_560);
    assertThat(rules.lifetime()).isEqualTo(lifetime);
    assertThat(rules.sliding()).isEqualTo(sliding);
    assertThat(rules.tokenLifetime().map(Duration::toString).orElse("")).isEqualTo(token);
    assertThat(rules.grid().step()).isEqualTo(step);
    assertThat(rules.grid().reaction()).hasToString(grid);
  }

  @ParameterizedTest
  @CsvSource({
    "live, '/personal/user_contoso_example/_api/v2\\.0/drives/b!d/items/01III/uploadSession"
        + "\\?guid=[0-9a-f-]{36}&overwrite=False&rename=False&dc=0&tempauth=v1\\.IIISSS'",
    "sharePoint, '/sites/uploads/_api/v2\\.0/drives/b!d/items/01III/uploadSession\\?guid=.*'",
    "personal, '/rup/b!d/SSS'",
    "documentedExamples, '/up/SSS'",
  })
  void eachKindHasItsUploadUrl(String preset, String url) {
    Reply reply = tell(preset, new Outcome.Opened(session(preset, 0)));

    assertThat(Tellings.json(reply).get("uploadUrl"))
        .asString()
        .matches("https://sim\\.example" + url);
  }

  @Test
  void theLiveServiceTellsAllOfASession() {
    Reply reply = tell("live", new Outcome.Opened(session("live", 0)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsOnlyKeys("@odata.context", "uploadUrl", "expirationDateTime", "nextExpectedRanges")
        .containsEntry("expirationDateTime", "2026-03-01T10:15:05.1234567Z")
        .containsEntry("nextExpectedRanges", List.of("0-"));
  }

  @Test
  void theExampleOfCreateHasTwoMembersAndThreeDigits() {
    Reply reply = tell("documentedExamples", new Outcome.Opened(session("documentedExamples", 0)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("uploadUrl", "https://sim.example/up/SSS"),
            entry("expirationDateTime", "2026-03-01T10:15:05.123Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "live, 26-",
    "personal, 26-127",
    "documentedExamples, 26-",
    "documentedProse, 26-",
    "lenient, 26-127",
  })
  void theExampleOfAFragmentTellsWhereToGoOn(String preset, String range) {
    Reply fragment = tell(preset, new Outcome.Expecting(session(preset, 26)));
    Reply status = tell(preset, new Outcome.Status(session(preset, 26)));

    assertThat(fragment.status()).isEqualTo(202);
    assertThat(status.status()).isEqualTo(200);
    assertThat(status.body()).isEqualTo(fragment.body());
    assertThat(Tellings.json(fragment))
        .containsOnlyKeys("expirationDateTime", "nextExpectedRanges")
        .containsEntry("nextExpectedRanges", List.of(range));
  }

  @Test
  void theExampleOfTheLastFragmentIsASmallItem() {
    Session.Closed whole = session("documentedExamples", 128).end(Session.Closed.How.COMPLETED);
    DriveDialect family = dialect("documentedExamples");
    Placement place = family.place(whole, Tellings.NOW, Shelf.EMPTY);
    Reply reply = tell("documentedExamples", new Outcome.Filed(whole, (Placement.Placed) place));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("id", "01III"),
            entry("name", "largefile.vhd"),
            entry("size", 128L),
            entry("file", Map.of()));
  }

  private static DriveDialect dialect(String preset) {
    return new DriveDialect(DriveHabits.presets().get(preset));
  }

  private static Reply tell(String preset, Outcome outcome) {
    return dialect(preset).tell(outcome, TELLING);
  }

  /** The command that create makes of a file of 128 bytes. */
  private static Command.Open open(Habits habits) {
    DriveDialect family = new DriveDialect(habits);
    String path = "/v1.0/drives/b!d/root:/largefile.vhd:/createUploadSession";
    Call call =
        new Call(
            "POST",
            "https://sim.example",
            path,
            "",
            Headers.of("Authorization", "Bearer abc"),
            "c1");
    Endpoint create = family.endpoints().get(0);
    Reading reading = family.read(create, create.url().match(path).orElseThrow(), call);
    Reading.Fresh fresh = new Reading.Fresh("SSS", "III", Tellings.NOW);
    return ((Reading.Opening) reading.intent())
        .opener()
        .open(OF_128_BYTES, fresh)
        .meaning()
        .orElseThrow();
  }

  private static Session.Receiving session(String preset, long received) {
    Command.Open open = open(DriveHabits.presets().get(preset));
    Session opened = open.putTo(new Session.Unknown(), Tellings.NOW).after();
    return (Session.Receiving) opened.keepPrefix(new ByteRange(0, received), received);
  }
}
