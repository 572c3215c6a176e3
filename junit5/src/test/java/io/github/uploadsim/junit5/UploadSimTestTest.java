package io.github.uploadsim.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadSimTestTest {

  private static final List<UploadSim> SEEN = new ArrayList<>();

  @BeforeEach
  void forgetFormerRuns() {
    SEEN.clear();
  }

  /** The first fragment's answer, which in this preset spells its members in Pascal case. */
  private static String firstAnswer(UploadSim graph) throws Exception {
    SEEN.add(graph);
    TodoClient client = new TodoClient(graph.baseUrl());
    byte[] content = TodoClient.bytes(2000);
    URI session = client.open("f", content.length);
    HttpResponse<String> answer = client.put(session, 0, content);
    return answer.body();
  }

  @ParameterizedTest
  @ValueSource(classes = {Settings.class, Inherits.class, Composed.class, InheritsComposed.class})
  void settingsHoldOnTheClassBelowItAndBehindOtherAnnotations(Class<?> tests) {
    Run run = Run.of(tests);

    assertThat(run.failures()).isEmpty();
    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
  }

  abstract static class Checks {
    @Test
    void isInPascalCaseAndServesHttps(UploadSim graph) throws Exception {
      assertThat(firstAnswer(graph)).contains("\"NextExpectedRanges\"");
      assertThat(graph.httpsBaseUrl()).startsWith("https://127.0.0.1:");
    }

    @Nested
    class Inside {
      @Test
      void isTheSame(UploadSim graph) throws Exception {
        assertThat(firstAnswer(graph)).contains("\"NextExpectedRanges\"");
      }
    }
  }

  @UploadSimTest(families = "todo", https = true, preset = "documentedExamples")
  static class Settings extends Checks {}

  static class Inherits extends Settings {}

  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @UploadSimTest(https = true, set = "todo.fragmentCasing = pascal")
  @interface OurGraph {}

  @OurGraph
  static class Composed extends Checks {}

  static class InheritsComposed extends Composed {}

  @Test
  void aNestedClassMayHaveItsOwn() {
    assertThat(Run.of(Outer.class).failures()).isEmpty();
  }

  @UploadSimTest(preset = "documentedExamples")
  static class Outer {
    @Test
    void outside(UploadSim graph) throws Exception {
      assertThat(firstAnswer(graph)).contains("\"NextExpectedRanges\"");
    }

    @Nested
    @UploadSimTest
    class Inside {
      @Test
      void inside(UploadSim graph) throws Exception {
        assertThat(firstAnswer(graph)).contains("\"nextExpectedRanges\"");
      }
    }
  }

  @Test
  void notParallelMeansOneServerForTheClass() {
    Run run = Run.of(OneServer.class);

    assertThat(run.failures()).isEmpty();
    assertThat(SEEN).hasSize(3);
    assertThat(SEEN).containsOnly(SEEN.get(0));
  }

  @UploadSimTest(parallel = false)
  static class OneServer {
    @Test
    void one(UploadSim graph) {
      see(graph);
    }

    @Test
    void two(UploadSim graph) {
      see(graph);
    }

    @Nested
    class Inside {
      @Test
      void three(UploadSim graph) {
        see(graph);
      }
    }

    private static void see(UploadSim graph) {
      assertThat(graph.sessions()).isEmpty();
      new TodoClient(graph.baseUrl()).open("f", 1);
      SEEN.add(graph);
    }
  }

  @Test
  void aNestedClassMayHaveOneServerWhereTheOuterOneHasMany() {
    Run run = Run.of(Mixed.class);

    assertThat(run.failures()).isEmpty();
    assertThat(SEEN).hasSize(3);
    assertThat(SEEN.stream().distinct()).hasSize(2);
  }

  @UploadSimTest
  static class Mixed {
    @Test
    void outside(UploadSim graph) {
      OneServer.see(graph);
    }

    @Nested
    @UploadSimTest(parallel = false)
    class Inside {
      @Test
      void one(UploadSim graph) {
        OneServer.see(graph);
      }

      @Test
      void two(UploadSim graph) {
        OneServer.see(graph);
      }
    }
  }

  @Test
  void anUnknownFamilyIsRefusedWithTheNearest() {
    assertThat(Run.of(WrongFamily.class).failure())
        .hasStackTraceContaining("families: no family 'tood', did you mean 'todo'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UploadSimExtension.newInstance().families("todo", "outlok"))
        .withMessageContaining("no family 'outlok'");
  }

  @UploadSimTest(families = "tood")
  static class WrongFamily {
    @Test
    void neverRuns(UploadSim graph) {}
  }

  @Test
  void anUnknownPresetIsRefusedWithTheNearest() {
    assertThat(Run.of(WrongPreset.class).failure())
        .hasStackTraceContaining("no preset 'chyna', did you mean 'china'?");
  }

  @UploadSimTest(preset = "chyna")
  static class WrongPreset {
    @Test
    void neverRuns(UploadSim graph) {}
  }

  @Test
  void aSettingWithoutValueIsRefused() {
    assertThat(Run.of(WrongSet.class).failure())
        .hasStackTraceContaining("set takes family.switch=value, got 'todo.createStatus'");
  }

  @UploadSimTest(set = "todo.createStatus")
  static class WrongSet {
    @Test
    void neverRuns(UploadSim graph) {}
  }
}
