package io.github.uploadsim.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsOfTestsTest {

  private static final List<UploadSim> SEEN = new ArrayList<>();

  @BeforeEach
  void forgetFormerRuns() {
    SEEN.clear();
  }

  private static void see(UploadSim graph, int sessionsSoFar) {
    assertThat(graph.isRunning()).isTrue();
    assertThat(graph.sessions()).hasSize(sessionsSoFar);
    new TodoClient(graph.baseUrl()).open("f", 1);
    SEEN.add(graph);
  }

  @ParameterizedTest
  @ValueSource(classes = {Repeats.class, Parameters.class, PerClass.class})
  void eachInvocationHasItsOwnParameter(Class<?> tests) {
    Run run = Run.of(tests);

    assertThat(run.failures()).isEmpty();
    assertThat(SEEN).hasSize(3).doesNotHaveDuplicates().noneMatch(UploadSim::isRunning);
  }

  @ExtendWith(UploadSimExtension.class)
  static class Repeats {
    @RepeatedTest(3)
    void again(UploadSim graph) {
      see(graph, 0);
    }
  }

  @ExtendWith(UploadSimExtension.class)
  static class Parameters {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void again(int number, UploadSim graph) {
      assertThat(number).isPositive();
      see(graph, 0);
    }
  }

  @ExtendWith(UploadSimExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClass {
    @Test
    void one(UploadSim graph) {
      see(graph, 0);
    }

    @Test
    void two(UploadSim graph) {
      see(graph, 0);
    }

    @Nested
    class Inside {
      @Test
      void three(UploadSim graph) {
        see(graph, 0);
      }
    }
  }

  @Test
  void aFactorySharesOneAmongItsDynamicTests() {
    Run run = Run.of(Factory.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
    assertThat(SEEN).hasSize(2).noneMatch(UploadSim::isRunning);
    assertThat(SEEN.get(0)).isSameAs(SEEN.get(1));
  }

  @ExtendWith(UploadSimExtension.class)
  static class Factory {
    @TestFactory
    Stream<DynamicTest> tests(UploadSim graph) {
      return Stream.of(0, 1)
          .map(former -> DynamicTest.dynamicTest("after " + former, () -> see(graph, former)));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {PerClassConstructor.class, PerClassField.class, FromBeforeAll.class})
  void whatBelongsToTheWholeClassIsOneSimulatorThatIsResetBeforeEachTest(Class<?> tests) {
    Run run = Run.of(tests);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
    assertThat(SEEN).hasSize(2).noneMatch(UploadSim::isRunning);
    assertThat(SEEN.get(0)).isSameAs(SEEN.get(1));
  }

  @ExtendWith(UploadSimExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassConstructor {
    private final UploadSim constructed;

    PerClassConstructor(UploadSim graph) {
      constructed = graph;
    }

    @RepeatedTest(2)
    void uses(UploadSim graph) {
      assertThat(graph).isSameAs(constructed);
      see(graph, 0);
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassField {
    @RegisterExtension final UploadSimExtension graph = UploadSimExtension.newInstance().build();

    @RepeatedTest(2)
    void uses() {
      see(graph.sim(), 0);
    }
  }

  @ExtendWith(UploadSimExtension.class)
  static class FromBeforeAll {
    static UploadSim ofAll;

    @BeforeAll
    static void take(UploadSim graph) {
      ofAll = graph;
    }

    @RepeatedTest(2)
    void uses(UploadSim graph) {
      assertThat(graph).isSameAs(ofAll);
      see(graph, 0);
    }
  }

  @Test
  void anInstanceFieldBelongsToOneTestAndServesItsNestedClasses() {
    Run run = Run.of(InstanceField.class);

    assertThat(run.failures()).isEmpty();
    assertThat(SEEN).hasSize(3).doesNotHaveDuplicates().noneMatch(UploadSim::isRunning);
  }

  static class InstanceField {
    @RegisterExtension final UploadSimExtension graph = UploadSimExtension.newInstance().build();

    @RepeatedTest(2)
    void uses(UploadSim same) {
      see(graph.sim(), 0);
      assertThat(graph.sim()).isSameAs(same);
    }

    @Nested
    class Inside {
      @Test
      void uses() {
        see(graph.sim(), 0);
      }
    }
  }
}
