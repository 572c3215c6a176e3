package io.github.uploadsim.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {

  /** Each row breaks its own rule and every later one, so the order of the checks shows. */
  @ParameterizedTest
  @CsvSource({
    "8, 15, 99, 8, LENGTH_MISMATCH",
    "8, 15, 99, 7, FRAGMENT_TOO_LARGE",
    "8, 14, 99, 6, TOTAL_MISMATCH",
    "2, 8, 10, 6, OVERLAP",
    "7, 10, 10, 3, OUT_OF_ORDER",
  })
  void theFirstBrokenRuleDecides(
      long start, long end, long total, long bodyLength, Reason expected) {
    Command append = new Command.Append(new ByteRange(start, end), total, bodyLength);

    Step step = append.putTo(State.HALF.session(), Sample.NOW);

    assertThat(step.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(expected));
    assertThat(step.after()).isEqualTo(State.HALF.session());
  }

  @Test
  void refusalsBringTheFactsThatTheirWordsNeed() {
    Step total = append(State.HALF.session(), 5, 10, 11);
    Step large = append(State.HALF.session(), 5, 12, 10);

    assertThat(total.outcome()).isEqualTo(Outcome.Refused.of(Reason.TOTAL_MISMATCH, 10, 11));
    assertThat(large.outcome()).isEqualTo(Outcome.Refused.of(Reason.FRAGMENT_TOO_LARGE, 6));
  }

  @ParameterizedTest
  @CsvSource({"0, 5, OVERLAP", "4, 9, OVERLAP", "6, 10, OUT_OF_ORDER", "9, 10, OUT_OF_ORDER"})
  void inOrderMeansAtTheExpectedByteOnly(long start, long end, Reason expected) {
    assertThat(Sample.append(State.HALF.session(), start, end).outcome())
        .isEqualTo(Outcome.Refused.of(expected));
  }

  @Test
  void theLimitOfAFragmentIsInclusive() {
    assertThat(Sample.append(Sample.opened(Sample.IN_ORDER), 0, 6).refused()).isFalse();
    assertThat(append(Sample.opened(Sample.IN_ORDER), 0, 7, 10).refused()).isTrue();
  }

  @Test
  void anyOrderLeavesHolesUntilTheLastIsFilled() {
    Session.Receiving empty = Sample.opened(Sample.ANY_ORDER);

    Session.Receiving tail = (Session.Receiving) Sample.append(empty, 7, 10).after();
    Session.Receiving holes = (Session.Receiving) Sample.append(tail, 2, 4).after();
    Session.Receiving gap = (Session.Receiving) Sample.append(holes, 4, 7).after();
    Step whole = Sample.append(gap, 0, 2);

    assertThat(holes.expected()).containsExactly(new ByteRange(0, 2), new ByteRange(4, 7));
    assertThat(gap.expected()).containsExactly(new ByteRange(0, 2));
    assertThat(whole.outcome()).isInstanceOf(Outcome.Finished.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "3, 5", "2, 8", "3, 4"})
  void anyOrderStillRefusesBytesThatAreThere(long start, long end) {
    Session.Receiving middle =
        (Session.Receiving) Sample.append(Sample.opened(Sample.ANY_ORDER), 2, 5).after();

    assertThat(Sample.append(middle, start, end).outcome())
        .isEqualTo(Outcome.Refused.of(Reason.OVERLAP));
  }

  @Test
  void aFileWithoutBytesIsFinishedByAnEmptyFragment() {
    Session.Receiving empty = Sample.opened(Sample.IN_ORDER, Sample.upload(0));

    Step step = append(empty, 0, 0, 0);

    assertThat(empty.expected()).containsExactly(new ByteRange(0, 0));
    assertThat(step.outcome()).isInstanceOf(Outcome.Finished.class);
  }

  @Test
  void anEmptyFragmentHasNoPlaceInAnotherFile() {
    assertThat(append(Sample.opened(Sample.IN_ORDER), 0, 0, 0).outcome())
        .isEqualTo(Outcome.Refused.of(Reason.RANGE_UNREADABLE));
  }

  @Test
  void anExpectingOutcomeShowsTheSessionAfterwards() {
    Step step = Sample.append(Sample.opened(Sample.IN_ORDER), 0, 5);

    assertThat(step.outcome())
        .isInstanceOfSatisfying(
            Outcome.Expecting.class,
            expecting ->
                assertThat(expecting.session().expected())
                    .isEqualTo(List.of(new ByteRange(5, 10))));
  }

  private static Step append(Session session, long start, long end, long total) {
    ByteRange range = new ByteRange(start, end);
    return new Command.Append(range, total, range.length()).putTo(session, Sample.NOW);
  }
}
