package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListedRulesTest {

  @Test
  void whatIsListedCanBeSentBack() {
    List<FaultRule> rules =
        ScenarioJson.read(
            "{\"when\":{\"fragment\":2},\"fault\":{\"type\":\"loseReply\"},\"times\":\"always\"}");
    FaultPlan plan = FaultPlan.EMPTY.plus(List.of(rules.get(0).named("fault-1")));
    Object listed = Map.of("rules", plan.entries().stream().map(ScenarioJson::write).toList());

    String sent = new String(new JacksonJson().write(listed), StandardCharsets.UTF_8);

    assertThat(sent).contains("\"hits\":0");
    assertThat(ScenarioJson.read(sent)).isEqualTo(rules);
  }
}
