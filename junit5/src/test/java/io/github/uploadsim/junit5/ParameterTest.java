package io.github.uploadsim.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class ParameterTest {

  @BeforeEach
  void forgetFormerRuns() {
    Everywhere.SEEN.clear();
    OuterFails.seen.clear();
  }

  @Test
  void allPlacesOfATestHaveTheSameSimulatorAndAnotherTestHasAnother() {
    Run run = Run.of(Everywhere.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(3);
    assertThat(Everywhere.SEEN).hasSize(3).doesNotHaveDuplicates();
    assertThat(Everywhere.SEEN).noneMatch(UploadSim::isRunning);
  }

  @ExtendWith(UploadSimExtension.class)
  static class Everywhere {
    static final List<UploadSim> SEEN = new ArrayList<>();
    private final UploadSim constructed;

    Everywhere(UploadSim graph) {
      constructed = graph;
      new TodoClient(graph.baseUrl()).open("constructed", 1);
    }

    @BeforeEach
    void prepare(UploadSim graph) {
      assertThat(graph).isSameAs(constructed);
    }

    @Test
    void one(UploadSim graph) {
      assertThat(graph.sessions()).hasSize(1);
      assertThat(graph).isSameAs(constructed);
    }

    @Test
    void two(UploadSim graph) {
      assertThat(graph.sessions()).hasSize(1);
    }

    @AfterEach
    void remember(UploadSim graph) {
      assertThat(graph).isSameAs(constructed);
      SEEN.add(graph);
    }

    @Nested
    class Inside {
      private final UploadSim constructedInside;

      Inside(UploadSim graph) {
        constructedInside = graph;
      }

      @Test
      void three(UploadSim graph) {
        assertThat(graph).isSameAs(constructed).isSameAs(constructedInside);
        assertThat(graph.sessions()).hasSize(1);
      }
    }
  }

  @Test
  void aTestWithoutParameterIsLeftAlone() {
    Run run = Run.of(Unnamed.class);

    assertThat(run.failure()).hasMessage("on purpose").hasNoSuppressedExceptions();
    assertThat(run.reports()).isEmpty();
  }

  @ExtendWith(UploadSimExtension.class)
  static class Unnamed {
    @Test
    void fails() {
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void aSimulatorThatTheTestClosedOrReplacedHarmsNobody() {
    Run run = Run.of(Rude.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
  }

  @ExtendWith(UploadSimExtension.class)
  static class Rude {
    private UploadSim graph;

    Rude(UploadSim graph) {
      this.graph = graph;
    }

    @Test
    void closesIt() {
      graph.close();
      assertThat(graph.isRunning()).isFalse();
    }

    @Test
    void replacesIt() {
      try (UploadSim other = UploadSim.start()) {
        graph = other;
        new TodoClient(graph.baseUrl()).open("f", 1);
      }
    }
  }

  @Test
  void aConstructorThatFailsShowsTheExchangesAndLeavesNothingToTheNextTest() {
    Run run = Run.of(OuterFails.class);

    assertThat(run.failures()).hasSize(2);
    assertThat(run.failures())
        .allSatisfy(
            failure -> {
              assertThat(failure).hasMessage("on purpose");
              assertThat(failure.getSuppressed()).hasSize(1);
              assertThat(failure.getSuppressed()[0])
                  .hasMessageMatching("1 exchange so far:\\n  #1 create, took .*: answered 200");
            });
    assertThat(new HashSet<>(OuterFails.seen)).hasSize(2);
    assertThat(OuterFails.seen).noneMatch(UploadSim::isRunning);
  }

  @ExtendWith(UploadSimExtension.class)
  static class OuterFails {
    static List<UploadSim> seen = new ArrayList<>();

    OuterFails(UploadSim graph) {
      seen.add(graph);
      new TodoClient(graph.baseUrl()).open("f", 1);
      throw new AssertionError("on purpose");
    }

    @Test
    void never() {}

    @Test
    @DisplayName("never either")
    void neverEither() {}
  }

  @Test
  void aSimulatorThatIsKeptLongerThanItsTestIsStillReadable() {
    Run.of(Keeper.class);

    assertThat(Keeper.kept.sessions()).hasSize(1);
    assertThat(Keeper.kept.story()).contains("create");
    assertThat(Keeper.kept.isRunning()).isFalse();
  }

  @ExtendWith(UploadSimExtension.class)
  static class Keeper {
    static UploadSim kept;

    @Test
    void keeps(UploadSim graph) {
      kept = graph;
      new TodoClient(graph.baseUrl()).open("f", 1);
    }
  }
}
