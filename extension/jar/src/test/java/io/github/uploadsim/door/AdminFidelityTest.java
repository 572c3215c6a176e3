package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.wiremock.UploadSimExtensionFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdminFidelityTest {

  private static final String ROUTE = "/__admin/ext/uploadsim/fidelity";

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start(UploadSimConfig.defaults().set("todo.createStatus", "201"));
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  private static Answer get(String query) {
    return new Client(Scheme.HTTP.origin(sim)).get(ROUTE + query);
  }

  private static Map<String, Object> family(String name) {
    return get("?family=" + name).list("families").get(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> entry(Map<String, Object> family, String list, String id) {
    return ((List<Map<String, Object>>) family.getOrDefault(list, List.of()))
        .stream()
            .filter(one -> one.containsValue(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + id + " among " + family.get(list)));
  }

  @Test
  void everyFamilyThatIsSpokenIsThere() {
    assertThat(get("").status()).isEqualTo(200);
    assertThat(get("").list("families"))
        .extracting(one -> one.get("family"))
        .contains("todo", "outlook");
    assertThat(get("?family=outlook").list("families"))
        .extracting(one -> one.get("family"))
        .containsExactly("outlook");
  }

  @Test
  void behaviourTellsItsSourceAndItsSwitch() {
    assertThat(entry(family("todo"), "behaviours", "A8"))
        .containsEntry("answer", "404 UnknownError")
        .containsEntry("confidence", "SEEN")
        .containsEntry("source", "msgraph-sdk-php#1506")
        .containsEntry("switch", "todo.acceptBareUploadUrl")
        .containsKey("when");
    assertThat(entry(family("todo"), "behaviours", "A4")).doesNotContainKey("switch");
  }

  @Test
  void valueOfASwitchIsTheOneInForce() {
    Map<String, Object> createStatus = entry(family("todo"), "switches", "todo.createStatus");
    assertThat(createStatus)
        .containsEntry("values", List.of("200", "201"))
        .containsEntry("default", "200")
        .containsEntry("value", "201")
        .containsKeys("about", "readings");
    assertThat(createStatus.get("readings").toString())
        .contains("reading=200", "reading=201", "confidence=DOC", "source=");
    assertThat(entry(family("todo"), "switches", "todo.bearer")).containsEntry("value", "required");
  }

  @Test
  void presetIsNamedUnlessASwitchWasSetOtherwise() {
    assertThat(family("outlook")).containsEntry("preset", "live");
    assertThat(family("todo")).doesNotContainKey("preset");
    try (UploadSim china = UploadSim.start(UploadSimConfig.defaults().preset("china"))) {
      assertThat(new Client(Scheme.HTTP.origin(china)).get(ROUTE).list("families"))
          .filteredOn(one -> "todo".equals(one.get("family")))
          .singleElement()
          .satisfies(todo -> assertThat(todo).containsEntry("preset", "china"));
    }
  }

  @Test
  void mistypedFamilyNamesTheNearest() {
    Answer refused = get("?family=outlok");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.list("errors"))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error)
                    .containsEntry("path", "family")
                    .containsEntry("value", "outlok")
                    .containsEntry("didYouMean", "outlook"));
  }

  @Test
  void simulatorMountedOnSomebodysWireMockTellsItsOwn() {
    UploadSimConfig config =
        UploadSimConfig.defaults().families("todo").set("todo.wrapGet", "true");
    WireMockServer server =
        Mounted.startBare(options -> options.extensions(new UploadSimExtensionFactory(config)));
    try {
      Client client = new Client("http://127.0.0.1:" + server.port());
      List<Map<String, Object>> families = client.get(ROUTE).list("families");
      assertThat(families).hasSize(1);
      assertThat(entry(families.get(0), "switches", "todo.wrapGet")).containsEntry("value", "true");
      assertThat(client.get(ROUTE + "?family=outlook").status()).isEqualTo(404);
    } finally {
      server.stop();
    }
  }
}
