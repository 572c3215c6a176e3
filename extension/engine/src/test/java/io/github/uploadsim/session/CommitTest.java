package io.github.uploadsim.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.session.Grid.Reaction;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are finished by a commit, files whose size nobody told, and grids. */
class CommitTest {

  private static final Rules DEFERRING = Sample.IN_ORDER.deferring(true);

  private static Session.Receiving full() {
    Session half = Sample.append(Sample.opened(DEFERRING), 0, 5).after();
    return (Session.Receiving) Sample.append(half, 5, 10).after();
  }

  @Test
  void theLastByteFinishesNothingWhereACommitDoes() {
    Session.Receiving full = full();

    assertThat(full.whole()).isTrue();
    assertThat(full.expected()).isEmpty();
  }

  @Test
  void aCommitFinishesUnderTheNameThatItGives() {
    Step step = new Command.Commit("b.bin", Map.of("k", "v")).putTo(full(), Sample.NOW);

    assertThat(step.after())
        .isInstanceOfSatisfying(
            Session.Closed.class,
            closed -> {
              assertThat(closed.how()).isEqualTo(Session.Closed.How.COMPLETED);
              assertThat(closed.upload().name()).isEqualTo("b.bin");
              assertThat(closed.upload().attributes()).containsEntry("k", "v");
            });
  }

  @Test
  void aCommitWithoutANameLeavesIt() {
    Step step = new Command.Commit().putTo(full(), Sample.NOW);

    assertThat(((Session.Closed) step.after()).upload()).isEqualTo(Sample.UPLOAD);
  }

  @Test
  void nothingComesAfterTheLastByteButTheCommit() {
    assertThat(Sample.append(full(), 5, 10).outcome())
        .isEqualTo(Outcome.Refused.of(Reason.OVERLAP));
  }

  @Test
  void theFirstFragmentTellsTheSize() {
    Session.Receiving unsized = Sample.opened(Sample.IN_ORDER, Sample.upload(Upload.UNKNOWN));
    assertThat(unsized.expected()).containsExactly(new ByteRange(0, Long.MAX_VALUE));
    assertThat(unsized.whole()).isFalse();

    Session.Receiving half = (Session.Receiving) Sample.append(unsized, 0, 5).after();

    assertThat(half.upload().size()).isEqualTo(10);
    assertThat(half.expected()).containsExactly(new ByteRange(5, 10));
  }

  @Test
  void aFirstFragmentOfWhichAPrefixIsKeptTellsTheSizeToo() {
    Session.Receiving unsized = Sample.opened(Sample.IN_ORDER, Sample.upload(Upload.UNKNOWN));
    Command.Append first = new Command.Append(new ByteRange(0, 5), 10, 5);

    Session.Receiving kept = unsized.keepPrefix(first, 3);

    assertThat(kept.upload().size()).isEqualTo(10);
    assertThat(kept.expected()).containsExactly(new ByteRange(3, 10));
  }

  @Test
  void aRefusedFragmentTellsNoSize() {
    Session.Receiving unsized = Sample.opened(Sample.IN_ORDER, Sample.upload(Upload.UNKNOWN));

    assertThat(Sample.append(unsized, 5, 10).after()).isEqualTo(unsized);
  }

  @Test
  void aFragmentOffTheGridIsNotedAndTheLastOneNeverIs() {
    Session.Receiving open = Sample.opened(Sample.IN_ORDER.on(new Grid(4, Reaction.RECORD)));

    Step odd = Sample.append(open, 0, 5);
    Step last = Sample.append(odd.after(), 5, 10);

    assertThat(odd.notes())
        .containsExactly("a fragment of 5 bytes is no multiple of 4 and not the last");
    assertThat(last.notes()).isEmpty();
    assertThat(last.after()).isInstanceOf(Session.Closed.class);
  }

  @Test
  void aGridMayRefuse() {
    Session.Receiving open = Sample.opened(Sample.IN_ORDER.on(new Grid(4, Reaction.REJECT)));

    assertThat(Sample.append(open, 0, 5).outcome())
        .isEqualTo(Outcome.Refused.of(Reason.FRAGMENT_OFF_GRID, 4));
    assertThat(Sample.append(open, 0, 4).refused()).isFalse();
  }

  @Test
  void aGridMayFailAtTheEndForEver() {
    Session.Receiving open = Sample.opened(Sample.IN_ORDER.on(new Grid(4, Reaction.FAIL_AT_END)));
    Session odd = Sample.append(open, 0, 5).after();

    Step end = Sample.append(odd, 5, 10);

    assertThat(end.outcome()).isEqualTo(Outcome.Refused.of(Reason.ASSEMBLY_FAILED));
    assertThat(Sample.append(end.after(), 5, 10).outcome()).isEqualTo(end.outcome());
  }

  @Test
  void aFragmentBeyondTheAdvisedLengthIsNoted() {
    Session.Receiving open = Sample.opened(Sample.IN_ORDER.advising(4));

    assertThat(Sample.append(open, 0, 5).notes())
        .containsExactly("a fragment of 5 bytes is longer than the 4 that the pages advise");
    assertThat(Sample.append(open, 0, 4).notes()).isEmpty();
  }
}
