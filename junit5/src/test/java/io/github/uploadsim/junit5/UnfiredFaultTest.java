package io.github.uploadsim.junit5;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.When.onPut;
import static io.github.uploadsim.When.onStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class UnfiredFaultTest {

  @Test
  void itFailsTheTestAndSaysWhyAndWhatWasSeen() {
    assertThat(Run.of(NeverReached.class).failure())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("1 fault never happened:\n  loseReply (fault-1): never reached")
        .hasMessageContaining("fragment 7: the sessions had 2 at the most")
        .hasMessageContaining("\"fragment\":7")
        .hasMessageContaining("optional()")
        .hasMessageContaining("3 exchanges so far:\n  #1 create")
        .hasMessageContaining("#3 put bytes 1000-1499/1500 (fragment 2)");
  }

  @ExtendWith(UploadSimExtension.class)
  static class NeverReached {
    @Test
    void passes(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7));
      new TodoClient(graph.baseUrl()).attach("f", TodoClient.bytes(1500));
    }
  }

  @Test
  void eachReasonIsTheRealOne() {
    assertThat(Run.of(ManyReasons.class).failure())
        .hasMessageStartingWith("4 faults never happened:")
        .hasMessageContaining("cutRequest (fault-1): the body had 500 bytes, afterBytes is 900")
        .hasMessageContaining("(fault-2): no request for a file named 'g'; the files were [f]")
        .hasMessageContaining("(fault-3): no status matched among 2 exchanges")
        .hasMessageContaining("(fault-4): no put matched among 2 exchanges");
  }

  @ExtendWith(UploadSimExtension.class)
  static class ManyReasons {
    @Test
    void passes(UploadSim graph) {
      graph
          .inject(cutRequest().afterBytes(900), onFragment(1))
          .inject(loseReply(), onLastFragment().ofFile("g"))
          .inject(respond(503), onStatus())
          .inject(respond(503), onFragment(1).nth(2));
      new TodoClient(graph.baseUrl()).attach("f", TodoClient.bytes(500));
    }
  }

  @Test
  void aFaultThatNobodyCouldMeetSaysSo() {
    assertThat(Run.of(NoRequest.class).failure())
        .hasMessageContaining("loseReply (fault-1): no request reached the simulator")
        .hasMessageContaining("no exchange so far");
  }

  @ExtendWith(UploadSimExtension.class)
  static class NoRequest {
    @BeforeEach
    void inject(UploadSim graph) {
      graph.inject(loseReply(), onPut());
    }

    @Test
    void passes() {}
  }

  @Test
  void anOptionalOneNeedNotHappen() {
    assertThat(Run.of(NotMinded.class).succeeded()).isEqualTo(1);
  }

  @ExtendWith(UploadSimExtension.class)
  static class NotMinded {
    @Test
    void passes(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7).optional());
    }
  }

  @Test
  void itDoesNotMaskTheFailureOfTheTest() {
    Run run = Run.of(FailsAnyway.class);

    assertThat(run.failure()).hasMessage("on purpose");
    assertThat(run.suppressed())
        .contains("1 fault never happened")
        .contains("no request reached the simulator");
  }

  @ExtendWith(UploadSimExtension.class)
  static class FailsAnyway {
    @Test
    void fails(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7));
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void anAbortedTestStaysAborted() {
    Run run = Run.of(Aborts.class);

    assertThat(run.aborted()).isEqualTo(1);
    assertThat(run.failures()).isEmpty();
    assertThat(run.reports()).isEmpty();
  }

  @ExtendWith(UploadSimExtension.class)
  static class Aborts {
    @Test
    void aborts(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7));
      Assumptions.abort("on purpose");
    }
  }

  @Test
  void aFaultThatHappensInTheCleanUpHasHappened() {
    assertThat(Run.of(LateFault.class).failures()).isEmpty();
  }

  @ExtendWith(UploadSimExtension.class)
  static class LateFault {
    @Test
    void injects(UploadSim graph) {
      graph.inject(loseReply(), onPut());
    }

    @AfterEach
    void uploads(UploadSim graph) {
      new TodoClient(graph.baseUrl()).attach("f", TodoClient.bytes(1500));
    }
  }
}
