package io.github.uploadsim.session;

import static io.github.uploadsim.session.Sample.LIFETIME;
import static io.github.uploadsim.session.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void theLastMomentIsTheOneBeforeTheExpiry() {
    Session.Receiving session = Sample.opened(Sample.IN_ORDER);

    assertThat(session.expires()).isEqualTo(NOW.plus(LIFETIME));
    assertThat(session.at(session.expires().minusNanos(1))).isEqualTo(session);
    assertThat(State.of(session.at(session.expires()))).isEqualTo(State.EXPIRED);
  }

  @Test
  void aFixedExpiryStaysWhateverComes() {
    Session.Receiving session = Sample.opened(Sample.IN_ORDER);

    Session.Receiving after = (Session.Receiving) Sample.append(session, 0, 5, LATER).after();

    assertThat(after.expires()).isEqualTo(session.expires());
  }

  @Test
  void aSlidingExpiryMovesWithEachFragmentTaken() {
    Session.Receiving session = Sample.opened(Sample.SLIDING);

    Session.Receiving after = (Session.Receiving) Sample.append(session, 0, 5, LATER).after();

    assertThat(after.expires()).isEqualTo(LATER.plus(LIFETIME));
  }

  @Test
  void refusalsAndQuestionsMoveNothing() {
    Session.Receiving session = Sample.opened(Sample.SLIDING);

    assertThat(Sample.append(session, 5, 10, LATER).after()).isEqualTo(session);
    assertThat(new Command.Ask().putTo(session, LATER).after()).isEqualTo(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aSessionLivesForAPositiveTime(Duration lifetime) {
    assertThatThrownBy(() -> new Rules(true, 6, lifetime, false, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rules: lifetime must be positive, got " + lifetime);
  }

  @Test
  void aFragmentMayHoldAtLeastOneByte() {
    assertThatThrownBy(() -> new Rules(true, 0, LIFETIME, false, false))
        .hasMessage("rules: maxFragment must be at least 1 byte, got 0");
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "5, 4"})
  void aByteRangeRunsForward(long start, long end) {
    assertThatThrownBy(() -> new ByteRange(start, end))
        .hasMessage("byte range: needs 0 <= start <= end, got %d to %d".formatted(start, end));
  }
}
