package io.github.uploadsim.dialect.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintReaderTest {

  private final Print print = Print.live();

  @Test
  void aCreateOpensASessionThatTakesFragmentsInAnyOrder() {
    Command.Open open = print.open(Print.properties(4_533_322)).meaning().orElseThrow();

    assertThat(open.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(open.upload().folder()).isEqualTo(Print.FOLDER);
    assertThat(open.upload().itemId()).isEqualTo("d");
    assertThat(open.upload().urlToken()).contains("SSS").contains("III");
    assertThat(open.rules())
        .isEqualTo(new Rules(false, 10_485_759, Duration.ofHours(1), false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"documentName", "contentType", "size"})
  void noneOfTheThreeMembersMayBeMissing(String member) {
    Map<String, Object> three = Map.of("documentName", "a", "contentType", "b/c", "size", 1);
    Map<String, Object> two = new HashMap<>(three);
    two.remove(member);

    assertThat(print.open(Map.of("properties", three)).meaning()).isPresent();
    assertThat(print.open(Map.of("properties", two)).refusal())
        .contains(Outcome.Refused.of(Reason.MEMBER_MISSING, member));
  }

  @Test
  void aDocumentHasAtLeastOneByte() {
    assertThat(print.open(Print.properties(1)).meaning()).isPresent();
    assertThat(print.open(Print.properties(0)).refusal().map(Outcome.Refused::reason))
        .contains(Reason.MEMBER_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "'tempauthtoken=abc', abc",
    "'x=y&tempauthtoken=abc&z', abc",
    "'tempauthtoken=', none",
    "'TempAuthToken=abc', none",
    "'xtempauthtoken=abc', none",
    "'', none",
  })
  void theTokenIsReadFromTheQuery(String query, String token) {
    assertThat(print.read("GET", Print.UPLOAD, query, Headers.NONE).token()).isEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({
    "false, bytes 0-4/9, true",
    "false, bytes=0-4/9, false",
    "true, bytes 0-4/9, true",
    "true, bytes=0-4/9, true",
    "true, ' BYTES = 0-4/9', true",
    "true, 0-4/9, false",
    "true, items=0-4/9, false",
  })
  void anEqualsSignIsTakenOnlyWhereItMayBe(boolean accepts, String range, boolean taken) {
    Print some = new Print(PrintHabits.live().with(PrintSwitches.ACCEPT_EQUALS_SIGN, accepts));
    Headers headers = Headers.of("Content-Length", "5").with("Content-Range", range);

    Reading.Intent intent = some.read("PUT", Print.UPLOAD, "", headers).intent();

    assertThat(intent)
        .isEqualTo(
            taken
                ? new Reading.Fragment(new Command.Append(new ByteRange(0, 5), 9, 5))
                : new Reading.Bare(new Command.Malformed(Reason.RANGE_UNREADABLE, List.of())));
  }

  @Test
  void finishedDocumentsAreAskedForByJobAndId() {
    String one = Print.JOB + "/d%3D";

    assertThat(print.graph("GET", Print.JOB).intent())
        .isEqualTo(new Reading.Items(new ItemCommand.List(Print.FOLDER)));
    assertThat(print.graph("GET", one).intent())
        .isEqualTo(new Reading.Items(new ItemCommand.Get(Print.FOLDER, "d=")));
    assertThat(print.graph("GET", one + "/$value").intent())
        .isEqualTo(new Reading.Items(new ItemCommand.Download(Print.FOLDER, "d=")));
  }

  @Test
  void aShareIsNoPrinterAndItsJobsAreItsOwn() {
    String printer = print.graph("GET", Print.JOB).folder();

    assertThat(print.graph("GET", Print.JOB.replace("printers", "Printers")).folder())
        .isEqualTo(printer);
    assertThat(print.graph("GET", Print.JOB.replace("printers", "shares")).folder())
        .isNotEqualTo(printer);
  }

  @ParameterizedTest
  @CsvSource({"printers, REJECT, false", "shares, REJECT, true", "shares, ACCEPT, false"})
  void anApplicationByItselfIsTurnedAwayFromShares(
      String queues, PrintSwitches.Reaction reaction, boolean turned) {
    Print some = new Print(PrintHabits.live().with(PrintSwitches.APP_ONLY_ON_SHARES, reaction));
    String claims =
        Base64.getUrlEncoder()
            .encodeToString("{\"idtyp\":\"app\"}".getBytes(StandardCharsets.UTF_8));
    Headers headers = Headers.of("Authorization", "Bearer x." + claims + ".y");
    String create = Print.JOB.replace("printers", queues) + "/d/createUploadSession";

    Reading reading = some.read("POST", create, "", headers);

    assertThat(reading.equals(Reading.turned(Outcome.Refused.of(Reason.APP_ONLY_TOKEN))))
        .isEqualTo(turned);
  }
}
