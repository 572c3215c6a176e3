package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.Faults;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Trigger;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is not there before it has its JSON, its place in the DSL and its samples. */
class FaultCatalogueTest {

  static Stream<Class<?>> permitted() {
    return Stream.of(Fault.class.getPermittedSubclasses());
  }

  static Stream<Fault> faults() {
    return Samples.faults();
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void everyFaultHasSamples(Class<?> type) {
    assertThat(Samples.faults()).hasAtLeastOneElementOfType(type);
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void everyFaultIsInTheDsl(Class<?> type) {
    assertThat(Faults.class.getMethods())
        .extracting(Method::getName)
        .filteredOn(type.getSimpleName()::equalsIgnoreCase)
        .isNotEmpty();
  }

  @Test
  void everyTypeThatCanBeReadIsAFault() {
    assertThat(ScenarioJson.faultTypes())
        .containsExactlyInAnyOrderElementsOf(Samples.faults().map(Fault::type).distinct().toList())
        .hasSize(Fault.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrittenIsReadAgain(Fault fault) {
    FaultRule rule = new FaultRule("", Trigger.ALWAYS, fault, 2, true);

    byte[] json = JacksonJson.pretty(ScenarioJson.write(rule));

    assertThat(ScenarioJson.read(new String(json, StandardCharsets.UTF_8))).containsExactly(rule);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theTypeIsWrittenFirst(Fault fault) {
    Map<String, Object> json = FaultJson.write(fault);

    assertThat(json.entrySet()).first().isEqualTo(Map.entry("type", fault.type()));
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void noFaultTakesAnUnknownMember(Class<?> type) {
    Fault sample = Samples.faults().filter(type::isInstance).findFirst().orElseThrow();
    Map<String, Object> fault = FaultJson.write(sample);
    fault.put("keeps", 1);
    byte[] json = new JacksonJson().write(Map.of("fault", fault));

    List<Problem> problems = Problems.in(new String(json, StandardCharsets.UTF_8));

    assertThat(problems).extracting(Problem::path).containsExactly("fault.keeps");
  }
}
