package io.github.uploadsim.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StateMachineTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN, UNKNOWN, 'opened -> receiving, nothing yet'",
    "OPEN, EMPTY, cannot be: ids are used once",
    "OPEN, HALF, cannot be: ids are used once",
    "BYTES_0_TO_5, EMPTY, 'taken, more expected -> receiving, 5 of 10 bytes'",
    "BYTES_0_TO_5, HALF, 'OVERLAP -> receiving, 5 of 10 bytes'",
    "BYTES_5_TO_10, EMPTY, 'OUT_OF_ORDER -> receiving, nothing yet'",
    "BYTES_5_TO_10, HALF, finished -> completed",
    "WRONG_LENGTH, EMPTY, 'LENGTH_MISMATCH -> receiving, nothing yet'",
    "WRONG_LENGTH, HALF, 'LENGTH_MISMATCH -> receiving, 5 of 10 bytes'",
    "TOO_LARGE, EMPTY, 'FRAGMENT_TOO_LARGE -> receiving, nothing yet'",
    "TOO_LARGE, HALF, 'FRAGMENT_TOO_LARGE -> receiving, 5 of 10 bytes'",
    "WRONG_TOTAL, EMPTY, 'TOTAL_MISMATCH -> receiving, nothing yet'",
    "WRONG_TOTAL, HALF, 'TOTAL_MISMATCH -> receiving, 5 of 10 bytes'",
    "MALFORMED, EMPTY, 'RANGE_UNREADABLE -> receiving, nothing yet'",
    "MALFORMED, HALF, 'RANGE_UNREADABLE -> receiving, 5 of 10 bytes'",
    "ASK, EMPTY, 'told what is expected -> receiving, nothing yet'",
    "ASK, HALF, 'told what is expected -> receiving, 5 of 10 bytes'",
    "COMMIT, EMPTY, 'SESSION_INCOMPLETE -> receiving, nothing yet'",
    "COMMIT, HALF, 'SESSION_INCOMPLETE -> receiving, 5 of 10 bytes'",
    "CANCEL, EMPTY, cancelled -> cancelled",
    "CANCEL, HALF, cancelled -> cancelled",
  })
  void anOpenSessionAnswersEachCommandInItsOwnWay(Request request, State state, String expected) {
    assertThat(request.in(state)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("commandsOnSessionsThatAreNotThere")
  void aSessionThatIsNotThereSaysSoBeforeAnythingElse(Request request, State state) {
    Step step = request.command().putTo(state.session(), Sample.NOW);

    Reason reason = state == State.EXPIRED ? Reason.SESSION_EXPIRED : Reason.SESSION_NOT_FOUND;
    assertThat(step).isEqualTo(new Step(state.session(), Outcome.Refused.of(reason)));
    assertThat(step.refused()).isTrue();
  }

  static Stream<Arguments> commandsOnSessionsThatAreNotThere() {
    return Stream.of(State.UNKNOWN, State.COMPLETED, State.CANCELLED, State.EXPIRED, State.LOST)
        .flatMap(
            state ->
                Stream.of(Request.values())
                    .filter(request -> request != Request.OPEN)
                    .map(request -> Arguments.of(request, state)));
  }

  @ParameterizedTest
  @EnumSource(value = State.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void idsAreUsedOnce(State state) {
    assertThat(Request.OPEN.in(state)).isEqualTo("cannot be: ids are used once");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void timeAloneEndsOpenSessionsOnly(State state) {
    Session later = state.session().at(Sample.NOW.plus(Sample.LIFETIME));

    boolean open = state == State.EMPTY || state == State.HALF;
    assertThat(State.of(later)).isEqualTo(open ? State.EXPIRED : state);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyOpenSessionsCanBeEnded(State state) {
    Session ended = state.session().end(Session.Closed.How.LOST);

    boolean open = state == State.EMPTY || state == State.HALF;
    assertThat(State.of(ended)).isEqualTo(open ? State.LOST : state);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyOpenSessionsKeepAPrefix(State state) {
    Session kept = state.session().keepPrefix(new ByteRange(5, 10), 3);

    boolean open = state == State.EMPTY || state == State.HALF;
    assertThat(kept.equals(state.session())).isEqualTo(!open);
  }

  @Test
  void aPrefixIsKeptOffAnyGridAndWithoutMovingTheExpiry() {
    Session.Receiving half = (Session.Receiving) State.HALF.session();

    Session.Receiving kept = half.keepPrefix(new ByteRange(5, 10), 3);

    assertThat(kept.expected()).containsExactly(new ByteRange(8, 10));
    assertThat(kept.expires()).isEqualTo(half.expires());
  }

  @Test
  void aClosedSessionRemembersWhatItHeld() {
    Session.Closed closed = (Session.Closed) State.CANCELLED.session();

    assertThat(closed.received().size()).isEqualTo(5);
    assertThat(closed.upload()).isEqualTo(Sample.UPLOAD);
    assertThat(closed.opened()).isEqualTo(Sample.NOW);
  }
}
