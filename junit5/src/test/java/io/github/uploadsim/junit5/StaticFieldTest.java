package io.github.uploadsim.junit5;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onPut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaticFieldTest {

  private static final List<String> URLS = new ArrayList<>();

  @BeforeEach
  void forgetFormerRuns() {
    URLS.clear();
  }

  @Test
  void oneServerOnOnePortServesTheClassAndAllNestedClasses() {
    Run run = Run.of(Family.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(5);
    assertThat(URLS).hasSize(6);
    assertThat(URLS).containsOnly(URLS.get(0));
    assertThat(Family.last.isRunning()).isFalse();
  }

  static class Family {
    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().build();

    static UploadSim last;

    @BeforeAll
    static void isThereBeforeAll() {
      last = GRAPH.sim();
      URLS.add(GRAPH.sim().baseUrl());
    }

    Family() {
      new TodoClient(GRAPH.sim().baseUrl()).open("constructed", 1);
    }

    @BeforeEach
    void startsFresh(UploadSim graph) {
      assertThat(graph).isSameAs(GRAPH.sim());
      assertThat(graph.sessions()).hasSize(1);
      URLS.add(graph.baseUrl());
    }

    @Test
    void one() {
      GRAPH.sim().inject(loseReply(), onPut().optional());
    }

    @Test
    void two(UploadSim graph) {
      assertThat(graph.faults()).isEmpty();
    }

    @Nested
    class First {
      @Test
      void three() {}

      @Nested
      class Deeper {
        @Test
        void four() {}
      }
    }

    @Nested
    class Second {
      @Test
      void five() {}
    }
  }

  @Test
  void stubsOfOneTestAreGoneInTheNext() {
    Run run = Run.of(Stubs.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
  }

  static class Stubs {
    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().build();

    @RepeatedTest(2)
    void stubs() {
      int before = GRAPH.sim().wireMock().allStubMappings().getMappings().size();
      assertThat(before).isGreaterThan(5);
      GRAPH.sim().wireMock().register(WireMock.get("/mine").willReturn(WireMock.ok()));
      assertThat(GRAPH.sim().wireMock().allStubMappings().getMappings()).hasSize(before + 1);
    }

    @BeforeEach
    void ownPlace() {
      assertThat(GRAPH.sim().wireMock().allStubMappings().getMappings())
          .noneMatch(stub -> "/mine".equals(stub.getRequest().getUrl()));
    }
  }

  @Test
  void aTestThatClosesItDoesNotHarmTheNextOne() {
    Run run = Run.of(Closed.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
    assertThat(URLS).hasSize(2);
    assertThat(URLS.get(0)).isEqualTo(URLS.get(1));
  }

  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Closed {
    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().https().build();

    @Test
    @Order(1)
    void closes() {
      URLS.add(GRAPH.sim().baseUrl());
      GRAPH.sim().close();
    }

    @Test
    @Order(2)
    void uploads(UploadSim graph) {
      URLS.add(graph.baseUrl());
      assertThat(graph.httpsBaseUrl()).startsWith("https://");
      new TodoClient(graph.baseUrl()).attach("f", TodoClient.bytes(10));
    }
  }

  @Test
  void anInheritedFieldServesOneClassAfterTheOther() {
    Run run = Run.of(ChildOne.class, ChildTwo.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
  }

  abstract static class Parent {
    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.newInstance().build();

    @Test
    void uploads() {
      new TodoClient(GRAPH.sim().baseUrl()).attach("f", TodoClient.bytes(10));
      assertThat(GRAPH.sim().sessions()).hasSize(1);
    }
  }

  static class ChildOne extends Parent {}

  static class ChildTwo extends Parent {}

  @Test
  void outsideOfTestsTheFieldSaysWhatIsMissing() {
    UploadSimExtension unregistered = UploadSimExtension.newInstance().build();

    assertThatIllegalStateException()
        .isThrownBy(unregistered::sim)
        .withMessageContaining("@RegisterExtension");
    assertThatIllegalStateException()
        .isThrownBy(new UploadSimExtension()::sim)
        .withMessageContaining("take UploadSim as a parameter");
  }
}
