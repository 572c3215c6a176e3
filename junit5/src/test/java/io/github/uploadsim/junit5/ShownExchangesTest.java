package io.github.uploadsim.junit5;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onFragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

class ShownExchangesTest {

  private static final String CONTENT = "never shown content ".repeat(100);

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFailedTestShowsThemToEachReader() {
    Run run = Run.of(Fails.class);

    assertThat(run.failure()).hasMessage("on purpose");
    assertThat(List.of(run.suppressed(), run.reports().get(0), printed()))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("5 exchanges so far:")
                    .contains("#1 create")
                    .contains("#2 put bytes 0-999/2000 (fragment 1)")
                    .contains("lost, by reset [fault loseReply]")
                    .contains("#3 status"));
    assertThat(run.reports()).hasSize(1);
  }

  @Test
  void noTokenAndNoContentIsShown() {
    Run run = Run.of(Fails.class);

    assertThat(run.suppressed() + run.reports() + printed())
        .doesNotContain(TodoClient.TOKEN)
        .doesNotContain("never shown")
        .doesNotContain("attachmentSessions");
  }

  @ExtendWith(UploadSimExtension.class)
  static class Fails {
    @Test
    void fails(UploadSim graph) {
      graph.inject(loseReply(), onFragment(1));
      byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
      new TodoClient(graph.baseUrl()).attach("f", content);
      new TodoClient(graph.baseUrl()).open("another", 1);
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void aFailingPreparationShowsThemToo() {
    assertThat(Run.of(FailsBefore.class).suppressed()).contains("1 exchange so far:\n  #1 create");
  }

  @ExtendWith(UploadSimExtension.class)
  static class FailsBefore {
    @BeforeEach
    void fails(UploadSim graph) {
      new TodoClient(graph.baseUrl()).open("f", 1);
      throw new IllegalStateException("on purpose");
    }

    @Test
    void neverRuns() {}
  }

  @Test
  void aTestThatPassesShowsNothing() {
    Run run = Run.of(Passes.class);

    assertThat(run.succeeded()).isEqualTo(1);
    assertThat(run.reports()).isEmpty();
    assertThat(printed()).isEmpty();
  }

  @ExtendWith(UploadSimExtension.class)
  static class Passes {
    @Test
    void passes(UploadSim graph) {
      new TodoClient(graph.baseUrl()).open("f", 1);
    }
  }

  @Test
  void aDynamicTestShowsWhatItsFactorySawSoFarAndTheFactoryIsNotBlamedAgain() {
    Run run = Run.of(Dynamic.class);

    assertThat(run.succeeded()).isEqualTo(1);
    assertThat(run.failure()).hasMessage("on purpose");
    assertThat(run.suppressed())
        .contains("2 exchanges so far")
        .contains("never reached fragment 7: the sessions had 0 at the most");
  }

  @ExtendWith(UploadSimExtension.class)
  static class Dynamic {
    @TestFactory
    Stream<DynamicTest> shareOne(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7));
      TodoClient client = new TodoClient(graph.baseUrl());
      return Stream.of(
          DynamicTest.dynamicTest("first", () -> client.open("f", 1)),
          DynamicTest.dynamicTest(
              "second",
              () -> {
                client.open("g", 1);
                throw new AssertionError("on purpose");
              }));
    }
  }

  @Test
  void aFaultThatNeverHappenedFailsTheFactoryWhoseTestsPassed() {
    Run run = Run.of(DynamicPasses.class);

    assertThat(run.succeeded()).isEqualTo(1);
    assertThat(run.failure()).hasMessageStartingWith("1 fault never happened");
  }

  @ExtendWith(UploadSimExtension.class)
  static class DynamicPasses {
    @TestFactory
    Stream<DynamicTest> shareOne(UploadSim graph) {
      graph.inject(loseReply(), onFragment(7));
      return Stream.of(DynamicTest.dynamicTest("first", () -> {}));
    }
  }
}
