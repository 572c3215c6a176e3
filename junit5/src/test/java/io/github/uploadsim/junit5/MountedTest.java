package io.github.uploadsim.junit5;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountedTest {

  private static final List<String> URLS = new ArrayList<>();

  @BeforeEach
  void forgetFormerRuns() {
    URLS.clear();
  }

  private static WireMockConfiguration mounted() {
    return wireMockConfig().dynamicPort().extensions(new UploadSimExtensionFactory());
  }

  private static WireMockExtension wireMockExtension() {
    return WireMockExtension.newInstance().options(mounted()).build();
  }

  /** Uploads with a fault on the simulator of this URL; nothing is left of the test before. */
  private static void upload(UploadSim graph, String wireMockUrl) {
    assertThat(graph).hasNoSession();
    graph.inject(loseReply(), onFragment(1));
    byte[] content = TodoClient.bytes(1500);
    new TodoClient(wireMockUrl + "/v1.0").attach("f", content);
    assertThat(graph).uploaded("f").withContent(content).afterFaults(1);
    URLS.add(graph.baseUrl());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OnServer.class,
        OnServerStartedLate.class,
        OnUrl.class,
        OnExtension.class,
        OnExtensionRegisteredLater.class,
        OnInstanceExtension.class
      })
  void theSimulatorOfTheWireMockIsGivenAndReset(Class<?> tests) {
    Run run = Run.of(tests);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
    assertThat(URLS).hasSize(2);
  }

  static class OnServer {
    static final WireMockServer SERVER = new WireMockServer(mounted());

    @RegisterExtension static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(SERVER);

    @BeforeAll
    static void start() {
      SERVER.start();
      assertThat(GRAPH.sim().isRunning()).isTrue();
    }

    @RepeatedTest(2)
    void uploads(UploadSim graph) {
      assertThat(graph).isSameAs(GRAPH.sim());
      upload(graph, SERVER.baseUrl());
    }

    @AfterAll
    static void stop() {
      SERVER.stop();
    }
  }

  static class OnServerStartedLate {
    private final WireMockServer server = new WireMockServer(mounted().dynamicHttpsPort());

    @RegisterExtension final UploadSimExtension graph = UploadSimExtension.mountedOn(server);

    @BeforeEach
    void start() {
      server.start();
    }

    @RepeatedTest(2)
    void uploads() {
      upload(graph.sim(), "http://localhost:" + server.port());
      assertThat(graph.sim().httpsBaseUrl())
          .isEqualTo("https://localhost:%d/v1.0".formatted(server.httpsPort()));
      server.stop();
    }
  }

  static class OnUrl {
    static final WireMockServer SERVER = new WireMockServer(mounted());

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(SERVER::baseUrl);

    @BeforeAll
    static void start() {
      SERVER.start();
    }

    @RepeatedTest(2)
    void uploads(UploadSim graph) {
      upload(graph, SERVER.baseUrl());
    }

    @AfterAll
    static void stop() {
      SERVER.stop();
    }
  }

  static class OnExtension {
    @RegisterExtension
    @Order(1)
    static final WireMockExtension WIRE_MOCK = wireMockExtension();

    @RegisterExtension
    @Order(2)
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK);

    @RepeatedTest(2)
    void uploads(UploadSim graph) {
      upload(graph, WIRE_MOCK.baseUrl());
    }
  }

  static class OnExtensionRegisteredLater {
    static final WireMockExtension WIRE_MOCK_LATER =
        WireMockExtension.newInstance().options(mounted().dynamicHttpsPort()).build();

    @RegisterExtension
    @Order(1)
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK_LATER);

    @RegisterExtension
    @Order(2)
    static final WireMockExtension WIRE_MOCK = WIRE_MOCK_LATER;

    @RepeatedTest(2)
    void uploads(UploadSim graph) {
      upload(graph, WIRE_MOCK.getRuntimeInfo().getHttpBaseUrl());
      assertThat(graph.httpsBaseUrl()).startsWith(WIRE_MOCK.getRuntimeInfo().getHttpsBaseUrl());
    }
  }

  static class OnInstanceExtension {
    @RegisterExtension
    @Order(2)
    final WireMockExtension wireMock = wireMockExtension();

    @RegisterExtension
    @Order(1)
    final UploadSimExtension graph = UploadSimExtension.mountedOn(wireMock);

    @RepeatedTest(2)
    void uploads() {
      upload(graph.sim(), wireMock.baseUrl());
    }
  }

  @Test
  void itFollowsAWireMockExtensionThatChangesItsPortBetweenNestedClasses() {
    Run run = Run.of(Nests.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
  }

  static class Nests {
    @RegisterExtension static final WireMockExtension WIRE_MOCK = wireMockExtension();

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK);

    @Nested
    class First {
      @Test
      void uploads(UploadSim graph) {
        upload(graph, WIRE_MOCK.baseUrl());
      }
    }

    @Nested
    class Second {
      @Test
      void uploads(UploadSim graph) {
        upload(graph, WIRE_MOCK.baseUrl());
      }
    }
  }

  @Test
  void aFaultThatNeverHappenedFailsTheTestAlthoughTheServerIsGone() {
    assertThat(Run.of(Unfired.class).failure()).hasMessageStartingWith("1 fault never happened");
  }

  static class Unfired {
    @RegisterExtension
    @Order(1)
    final WireMockExtension wireMock = wireMockExtension();

    @RegisterExtension
    @Order(0)
    final UploadSimExtension graph = UploadSimExtension.mountedOn(wireMock);

    @Test
    void injects() {
      graph.sim().inject(loseReply(), onFragment(1));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {NothingMounted.class, NotRegistered.class})
  void whatIsMissingIsSaidWithTheCure(Class<?> tests) {
    assertThat(Run.of(tests).failure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("(?s).*(new UploadSimExtensionFactory|@RegisterExtension).*");
  }

  static class NothingMounted {
    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance().build();

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK);

    @Test
    void asks() {
      GRAPH.sim();
    }
  }

  static class NotRegistered {
    static final WireMockExtension WIRE_MOCK = wireMockExtension();

    @RegisterExtension
    static final UploadSimExtension GRAPH = UploadSimExtension.mountedOn(WIRE_MOCK);

    @Test
    void asks() {
      GRAPH.sim();
    }
  }
}
