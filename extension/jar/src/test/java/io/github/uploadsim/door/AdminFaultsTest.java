package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdminFaultsTest {

  private static final String FAULTS = "/__admin/ext/uploadsim/faults";
  private static final String RULE =
      "{\"when\":{\"operation\":\"put\",\"fragment\":1},"
          + "\"fault\":{\"type\":\"cutRequest\",\"afterBytes\":100,\"keep\":40}}";

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start();
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  private static Client client() {
    return new Client(Scheme.HTTP.origin(sim));
  }

  private static List<Map<String, Object>> rules() {
    return client().get(FAULTS).list("rules");
  }

  @Test
  void postedRuleIsStoredUnderAnIdAndStrikes() {
    Answer stored = client().call("POST", FAULTS, RULE);
    String session = client().create("notes.txt", 1000);
    client().put(session, Bytes.random(1000), 0, 1000);

    assertThat(stored.status()).isEqualTo(201);
    Object id = stored.list("rules").get(0).get("id");
    assertThat(client().nextStart(session)).isEqualTo("40");
    assertThat(rules())
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule)
                    .containsEntry("id", id)
                    .containsEntry("hits", 1)
                    .containsEntry("remaining", 0)
                    .containsEntry("struckAt", List.of(2)));
  }

  @Test
  void scenarioIsAddedToWhatIsThere() {
    client().call("POST", FAULTS, RULE);
    client().call("POST", FAULTS, "{\"name\":\"two\",\"rules\":[" + RULE + "," + RULE + "]}");

    assertThat(rules()).hasSize(3);
    assertThat(rules().stream().map(rule -> rule.get("id")).distinct()).hasSize(3);
  }

  @Test
  void whatIsListedCanBePostedAgain() {
    client().call("POST", FAULTS, RULE);
    Map<String, Object> listed = rules().get(0);

    assertThat(listed.get("when")).isEqualTo(Map.of("operation", "put", "fragment", 1));
    assertThat(listed.get("fault"))
        .isEqualTo(Map.of("type", "cutRequest", "afterBytes", 100, "keep", 40, "close", "reset"));
  }

  @Test
  void putReplacesAll() {
    client().call("POST", FAULTS, RULE);
    client().call("POST", FAULTS, RULE);

    Answer replaced = client().call("PUT", FAULTS, "{\"fault\":{\"type\":\"loseReply\"}}");

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(rules()).singleElement().asString().contains("loseReply");
  }

  @Test
  void refusedReplacementLeavesTheOldRules() {
    client().call("POST", FAULTS, RULE);

    assertThat(client().call("PUT", FAULTS, "{\"rules\":[{}]}").status()).isEqualTo(422);

    assertThat(rules()).singleElement().asString().contains("cutRequest");
  }

  @Test
  void oneRuleOrAllCanBeRemoved() {
    Object id = client().call("POST", FAULTS, RULE).list("rules").get(0).get("id");
    client().call("POST", FAULTS, RULE);

    assertThat(client().call("DELETE", FAULTS + "/" + id, "").status()).isEqualTo(204);
    assertThat(rules()).hasSize(1);
    assertThat(client().call("DELETE", FAULTS + "/" + id, "").status()).isEqualTo(404);
    assertThat(client().call("DELETE", FAULTS, "").status()).isEqualTo(204);
    assertThat(rules()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("", "", ""),
        Arguments.of("{", "", ""),
        Arguments.of("7", "", ""),
        Arguments.of("{}", "rules", ""),
        Arguments.of("{\"fault\":{\"type\":\"cutRequst\"}}", "fault.type", "cutRequest"),
        Arguments.of("{\"fault\":{\"type\":\"loseReply\",\"keeep\":1}}", "fault.keeep", "keep"),
        Arguments.of(RULE.replace("fragment", "fragmnt"), "when.fragmnt", "fragment"),
        Arguments.of(RULE.replace("\"put\"", "\"puts\""), "when.operation", "put"),
        Arguments.of(RULE.replace("40", "101"), "fault.keep", ""),
        Arguments.of(RULE.replace("40", "-1"), "fault.keep", ""),
        Arguments.of(RULE.replace("100", "\"x\""), "fault.afterBytes", ""),
        Arguments.of("{\"rules\":[" + RULE + ",{}]}", "rules[1].fault", ""),
        Arguments.of("{\"fault\":{\"type\":\"throttle\",\"status\":500}}", "fault.status", ""),
        Arguments.of("{\"fault\":{\"type\":\"loseReply\"},\"times\":0}", "times", ""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsRefusedWithItsPlaceAndTheNearestName(String body, String path, String meant) {
    Answer refused = client().call("POST", FAULTS, body);

    assertThat(refused.status()).isEqualTo(422);
    Map<String, Object> error = refused.list("errors").get(0);
    assertThat(error).containsEntry("path", path);
    assertThat(String.valueOf(error.get("message"))).isNotBlank();
    assertThat(error.getOrDefault("didYouMean", "")).isEqualTo(meant);
    assertThat(rules()).isEmpty();
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String body =
        "{\"rules\":[{\"fault\":{\"type\":\"x\"}},{\"fault\":{\"type\":\"y\"}}],\"nam\":1}";

    assertThat(client().call("POST", FAULTS, body).list("errors")).hasSize(3);
  }

  @Test
  void deeplyNestedScenarioIsRefused() {
    String body = "{\"rules\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    assertThat(client().call("POST", FAULTS, body).status()).isEqualTo(422);
  }
}
