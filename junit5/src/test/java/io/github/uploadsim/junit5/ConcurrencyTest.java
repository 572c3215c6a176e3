package io.github.uploadsim.junit5;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;

class ConcurrencyTest {

  private static final int AT_ONCE = 4;

  /** JUnit's containers take threads too. */
  private static final int THREADS = 3 * AT_ONCE;

  private static final Queue<UploadSim> SEEN = new ConcurrentLinkedQueue<>();

  /** Waits until enough tests are here at the same time. */
  private static void meet(CountDownLatch enough) throws InterruptedException {
    enough.countDown();
    await(enough);
  }

  /**
   * Waits, and keeps waking JUnit's pool: it may leave tests in a queue that no worker looks at.
   */
  private static void await(CountDownLatch latch) throws InterruptedException {
    boolean open = false;
    for (int i = 0; i < 600 && !open; i++) {
      ForkJoinTask.adapt(() -> {}).fork();
      open = latch.await(50, TimeUnit.MILLISECONDS);
    }
    assertThat(open).isTrue();
  }

  @BeforeEach
  void forgetFormerRuns() {
    SEEN.clear();
  }

  @Test
  void testsAtOnceHaveServersOfTheirOwnAndDoNotMix() {
    Run run = Run.atOnce(THREADS, OwnServers.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(AT_ONCE);
    assertThat(SEEN).hasSize(AT_ONCE).doesNotHaveDuplicates().noneMatch(UploadSim::isRunning);
  }

  @ExtendWith(UploadSimExtension.class)
  static class OwnServers {
    static final CountDownLatch BEGUN = new CountDownLatch(AT_ONCE);
    static final CountDownLatch DONE = new CountDownLatch(AT_ONCE);
    private final UploadSim constructed;

    OwnServers(UploadSim graph) {
      constructed = graph;
    }

    @RepeatedTest(AT_ONCE)
    void uploadsAmongOthers(UploadSim graph, RepetitionInfo repetition) throws Exception {
      assertThat(graph).isSameAs(constructed);
      SEEN.add(graph);
      byte[] content = TodoClient.bytes(2000 + repetition.getCurrentRepetition());
      graph.inject(cutRequest().afterBytes(10).keeping(5), onFragment(2));
      meet(BEGUN);

      new TodoClient(graph.baseUrl()).attach("f" + repetition.getCurrentRepetition(), content);

      meet(DONE);
      assertThat(graph.sessions()).hasSize(1);
      assertThat(graph)
          .uploaded("f" + repetition.getCurrentRepetition())
          .withContent(content)
          .afterFaults(1);
    }
  }

  @Test
  void instanceFieldsHaveServersOfTheirOwnToo() {
    Run run = Run.atOnce(THREADS, InstanceField.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(AT_ONCE);
    assertThat(SEEN).hasSize(AT_ONCE).doesNotHaveDuplicates().noneMatch(UploadSim::isRunning);
  }

  static class InstanceField {
    static final CountDownLatch BEGUN = new CountDownLatch(AT_ONCE);
    static final CountDownLatch DONE = new CountDownLatch(AT_ONCE);

    @RegisterExtension final UploadSimExtension graph = UploadSimExtension.newInstance().build();

    @RepeatedTest(AT_ONCE)
    void hasItsOwn(UploadSim same) throws Exception {
      assertThat(graph.sim()).isSameAs(same);
      SEEN.add(graph.sim());
      meet(BEGUN);
      new TodoClient(graph.sim().baseUrl()).open("f", 1);
      meet(DONE);
      assertThat(graph.sim().sessions()).hasSize(1);
    }
  }

  @Test
  void aStaticOneRefusesTheSecondAtOnceAndNamesTheCure() {
    Run run = Run.atOnce(THREADS, OneServer.class);

    assertThat(run.succeeded()).isPositive();
    assertThat(run.failures())
        .isNotEmpty()
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .hasMessageContaining("two tests run at the same time on one simulator")
                    .hasMessageContaining("take UploadSim as a parameter")
                    .hasMessageContaining("@Execution(SAME_THREAD)"));
  }

  /** The test that is let in stays until another one was refused. */
  static class OneServer {
    static final CountDownLatch REFUSED = new CountDownLatch(1);

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().build();

    @RegisterExtension static final TestWatcher WATCHER = new Watcher();

    static class Watcher implements TestWatcher {
      @Override
      public void testFailed(ExtensionContext context, Throwable cause) {
        REFUSED.countDown();
      }
    }

    @RepeatedTest(AT_ONCE)
    void staysUntilAnotherIsRefused() throws Exception {
      new TodoClient(GRAPH.sim().baseUrl()).open("f", 1);
      await(REFUSED);
      assertThat(GRAPH.sim().sessions()).hasSize(1);
    }
  }

  @Test
  void anInheritedStaticFieldRefusesTheSecondClassAtOnce() {
    Run run = Run.atOnce(THREADS, One.class, Two.class, Three.class, Four.class);

    assertThat(run.succeeded()).isPositive();
    assertThat(run.failures())
        .isNotEmpty()
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .hasMessageContaining("inherit one UploadSimExtension field")
                    .hasMessageContaining("a field of its own"));
  }

  abstract static class Parent {
    static final CountDownLatch REFUSED = new CountDownLatch(1);

    @RegisterExtension static final AfterAllCallback WATCHER = new ClassWatcher();

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().build();

    static class ClassWatcher implements AfterAllCallback {
      @Override
      public void afterAll(ExtensionContext context) {
        context.getExecutionException().ifPresent(e -> REFUSED.countDown());
      }
    }

    @Test
    void staysUntilAnotherClassIsRefused() throws Exception {
      await(REFUSED);
    }
  }

  static class One extends Parent {}

  static class Two extends Parent {}

  static class Three extends Parent {}

  static class Four extends Parent {}
}
