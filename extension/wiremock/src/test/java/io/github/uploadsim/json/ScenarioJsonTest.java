package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Throttle;
import io.github.uploadsim.fault.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioJsonTest {

  private static final Fault DROP = new DropBeforeReading(Close.RESET);

  @Test
  void theContractsExampleIsRead() {
    List<FaultRule> rules =
        ScenarioJson.read(
            """
            { "name": "second fragment cut, a prefix kept", "seed": 7,
              "rules": [
                { "when":  { "operation": "put", "fragment": 2 },
                  "fault": { "type": "cutRequest", "afterBytes": 491520, "keep": 163840,
                             "close": "reset" },
                  "times": 1 } ] }
            """);

    assertThat(rules).hasSize(1);
    FaultRule rule = rules.get(0);
    assertThat(rule.fault()).isEqualTo(new CutRequest(491_520, Keep.bytes(163_840), Close.RESET));
    assertThat(rule.when().fragment()).hasValue(2);
    assertThat(rule.times()).isOne();
    assertThat(rule.optional()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.github.uploadsim.json.Samples#triggers")
  void aTriggerThatIsWrittenIsReadAgain(Trigger trigger) {
    FaultRule rule = new FaultRule("", trigger, DROP, FaultRule.ALWAYS, false);

    byte[] json = new JacksonJson().write(ScenarioJson.write(rule));

    assertThat(ScenarioJson.read(new String(json, StandardCharsets.UTF_8))).containsExactly(rule);
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void whatIsLeftOutHasADefault(String fault, Fault expected) {
    String json = "{\"fault\": {\"type\": %s}}".formatted(fault);

    assertThat(ScenarioJson.read(json))
        .containsExactly(new FaultRule("", Trigger.ALWAYS, expected, 1, false));
  }

  static Stream<Arguments> defaults() {
    return Stream.of(
        Arguments.of(
            "\"cutRequest\", \"afterBytes\": 5", new CutRequest(5, Keep.NONE, Close.RESET)),
        Arguments.of(
            "\"cutRequest\", \"afterBytes\": 5, \"keep\": \"none\"",
            new CutRequest(5, Keep.NONE, Close.RESET)),
        Arguments.of(
            "\"cutRequest\", \"afterBytes\": 5, \"keep\": 0",
            new CutRequest(5, Keep.NONE, Close.RESET)),
        Arguments.of("\"loseReply\"", new LoseReply(Keep.ALL, Close.RESET)),
        Arguments.of("\"throttle\"", new Throttle(429, new RetryAfter.Seconds(1), Keep.NONE)),
        Arguments.of("\"respond\", \"status\": 500", new Respond(Scripted.status(500), Keep.NONE)),
        Arguments.of("\"dropBeforeReading\", \"close\": null", DROP));
  }

  @Test
  void anyOperationIsNoOperation() {
    String json = "{\"when\": {\"operation\": \"any\"}, \"fault\": {\"type\": \"loseReply\"}}";

    assertThat(ScenarioJson.read(json).get(0).when()).isEqualTo(Trigger.ALWAYS);
  }

  @Test
  void aSessionIsANumberOrAFileName() {
    assertThat(session("2").sessionNumber()).hasValue(2);
    assertThat(session("\"2\"").sessionName()).contains("2");
    assertThat(session("\"flower.jpg\"").sessionNumber()).isEmpty();
  }

  private static Trigger session(String value) {
    String json =
        "{\"when\": {\"session\": %s}, \"fault\": {\"type\": \"loseReply\"}}".formatted(value);
    return ScenarioJson.read(json).get(0).when();
  }

  @Test
  void rulesKeepTheirOrder() {
    String json =
        """
        {"rules": [{"fault": {"type": "loseReply"}, "times": "always"},
                   {"fault": {"type": "dropBeforeReading"}, "times": 3, "optional": true}]}
        """;

    assertThat(ScenarioJson.read(json))
        .extracting(rule -> rule.fault().type(), FaultRule::times, FaultRule::optional)
        .containsExactly(
            tuple("loseReply", FaultRule.ALWAYS, false), tuple("dropBeforeReading", 3, true));
  }

  @Test
  void aRulesHistoryIsWritten() {
    FaultRule rule = new FaultRule("fault-1", Trigger.ALWAYS, DROP, 3, false);
    FaultPlan.Entry entry = new FaultPlan.Entry(rule, 2, List.of(4L, 7L), Optional.of("too late"));

    assertThat(ScenarioJson.write(entry))
        .containsExactly(
            entry("id", "fault-1"),
            entry("when", Map.of()),
            entry("fault", Map.of("type", "dropBeforeReading", "close", "reset")),
            entry("times", 3),
            entry("hits", 2),
            entry("remaining", 1),
            entry("struckAt", List.of(4L, 7L)),
            entry("missed", "too late"));
  }

  @Test
  void alwaysRemainsAlways() {
    FaultRule rule = new FaultRule("fault-1", Trigger.ALWAYS, DROP, FaultRule.ALWAYS, true);

    assertThat(ScenarioJson.write(new FaultPlan.Entry(rule, 9, List.of(), Optional.empty())))
        .containsEntry("times", "always")
        .containsEntry("remaining", "always")
        .containsEntry("optional", true)
        .doesNotContainKey("missed");
  }
}
