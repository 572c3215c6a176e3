package io.github.uploadsim.dialect.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the family says to each outcome, held against the pages' examples. */
class PrintTellerTest {

  private static final String EXPIRY = "2026-03-01T11:00:05.1234567Z";
  private static final String CONTEXT = "https://sim.example/v1.0/$metadata#";

  private final Print print = Print.live();
  private final Item item =
      new Item("d", Print.FOLDER, "a.pdf", "application/pdf", 26, Tellings.NOW, "stored");

  @Test
  void anOpenedSessionExpectsItsRangeClosedFromTheStart() {
    Reply reply = print.tell(new Outcome.Opened(Print.session(0, 0)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("@odata.context", CONTEXT + "microsoft.graph.uploadSession"),
            entry("uploadUrl", "https://sim.example/uploadSessions/s?tempauthtoken=token"),
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("0-4533321")));
  }

  @Test
  void aTakenFragmentIsAnswered202AndAStatus200() {
    Session.Receiving session = Print.session(0, 72_797);
    Reply fragment = print.tell(new Outcome.Expecting(session));
    Reply status = print.tell(new Outcome.Status(session));

    assertThat(fragment.status()).isEqualTo(202);
    assertThat(status.status()).isEqualTo(200);
    assertThat(status.body()).isEqualTo(fragment.body());
    assertThat(Tellings.json(fragment))
        .containsExactly(
            entry("expirationDateTime", EXPIRY),
            entry("nextExpectedRanges", List.of("72797-4533321")));
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED, '[0-72796, 72898-4533321]'",
    "OPEN, '[0-72796, 72898-]'",
    "START, '[0]'",
  })
  void everyHoleIsTold(ExpectedRanges form, String ranges) {
    Print some = new Print(PrintHabits.live().with(PrintSwitches.RANGE_FORM, form));
    Reply reply = some.tell(new Outcome.Status(Print.session(72_797, 72_898)));

    assertThat(Tellings.json(reply).get("nextExpectedRanges")).hasToString(ranges);
  }

  @Test
  void aFinishedDocumentIsTheAnswer() {
    Session.Closed whole = Print.session(0, 4_533_322).end(Session.Closed.How.COMPLETED);
    Reply reply = print.tell(new Outcome.Finished(whole));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(Tellings.json(reply))
        .containsExactly(
            entry("id", "9001bcd9"),
            entry("documentName", "TestFile.pdf"),
            entry("contentType", "application/pdf"),
            entry("size", 4_533_322L));
  }

  @Test
  void afterwardsADocumentIsAnEntityOfTheModel() {
    assertThat(Tellings.json(print.tell(new Outcome.Found(item))))
        .containsExactly(
            entry("@odata.context", CONTEXT + "microsoft.graph.printDocument"),
            entry("id", "d"),
            entry("displayName", "a.pdf"),
            entry("contentType", "application/pdf"),
            entry("size", 26L));
    assertThat(print.tell(new Outcome.Downloaded(item)).body()).isEqualTo(new Reply.File("stored"));
    assertThat(Tellings.json(print.tell(new Outcome.Listed(List.of(item)))).get("value"))
        .asString()
        .contains("displayName=a.pdf");
  }

  @Test
  void thePresetsDifferAndLiveIsTheDefault() {
    assertThat(PrintHabits.presets())
        .containsOnlyKeys("live", "documentedExamples", "documentedProse", "lenient");
    assertThat(PrintHabits.live().chosen()).isEmpty();
    assertThat(PrintHabits.presets().values()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"documentName", "DISPLAYNAME", "both"})
  void theNameOfTheNameIsWrittenAsItIs(String value) {
    assertThat(PrintHabits.live().with("nameMember", value).get(PrintSwitches.NAME_MEMBER))
        .isEqualToIgnoringCase(value);
  }
}
