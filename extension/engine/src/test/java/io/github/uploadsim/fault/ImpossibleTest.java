package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImpossibleTest {

  private static final String NO_SESSION = "there was no session to end";

  private final CutRequest cut = new CutRequest(10, Keep.NONE, Close.RESET);

  @Test
  void aRequestIsCutUpToTheEndOfItsBody() {
    assertThat(cut.impossible(Scenes.body(OptionalLong.of(11)))).isEmpty();
    assertThat(cut.impossible(Scenes.body(OptionalLong.of(10)))).isEmpty();
  }

  @Test
  void aRequestIsNotCutBeyondItsBody() {
    assertThat(cut.impossible(Scenes.body(OptionalLong.of(9))))
        .contains("the body had 9 bytes, afterBytes is 10");
    assertThat(cut.impossible(Scenes.body(OptionalLong.empty())))
        .contains("the length of the body was not declared");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, true, true",
    "STATUS, true, true",
    "CANCEL, true, true",
    "CREATE, false, true",
    "CONTENT, false, false",
    "OTHER, false, false",
  })
  void aSessionIsEndedWhereThereIsOne(Operation operation, boolean before, boolean after) {
    ExpireSession expire = new ExpireSession(Keep.NONE);
    ForgetSession forget = new ForgetSession(Keep.NONE);
    Scene scene = operation == Operation.PUT ? Scenes.put() : Scenes.of(operation);

    assertThat(expire.impossible(scene)).isEqualTo(reason(before));
    assertThat(forget.impossible(scene)).isEqualTo(reason(before));
    assertThat(expire.afterwards().impossible(scene)).isEqualTo(reason(after));
    assertThat(forget.afterwards().impossible(scene)).isEqualTo(reason(after));
  }

  @ParameterizedTest
  @EnumSource(names = {"PUT", "STATUS", "CANCEL"})
  void aSessionThatIsNotThereCannotBeEnded(Operation operation) {
    Scene scene = Scenes.outsideOfSessions(operation);

    assertThat(new ExpireSession(Keep.NONE).impossible(scene)).contains(NO_SESSION);
    assertThat(new ForgetSession(Keep.ALL).impossible(scene)).contains(NO_SESSION);
  }

  @Test
  void theOtherFaultsAlwaysCan() {
    Scene scene = Scenes.outsideOfSessions(Operation.OTHER);

    assertThat(new DropBeforeReading(Close.RESET).impossible(scene)).isEmpty();
    assertThat(new LoseReply(Keep.ALL, Close.RESET).impossible(scene)).isEmpty();
    assertThat(new Respond(Scripted.status(500), Keep.ALL).impossible(scene)).isEmpty();
  }

  private static Optional<String> reason(boolean possible) {
    return possible ? Optional.empty() : Optional.of(NO_SESSION);
  }
}
