package io.github.uploadsim.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Behaviour;
import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Provenance;
import io.github.uploadsim.dialect.Switch;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family says where its behaviours come from, and the pages say the same. */
class FidelityPageTest {

  static Stream<String> families() {
    return Families.names().stream();
  }

  private static Habits habits(String family) {
    return Objects.requireNonNull(Families.live().habits().get(family));
  }

  private static Provenance provenance(String family) {
    return Families.live().only(List.of(family)).dialects().get(0).provenance();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everySwitchChoosesBetweenReadings(String family) {
    assertThat(habits(family).switches())
        .allSatisfy(
            which ->
                assertThat(provenance(family).claims(which))
                    .as("the readings of " + family + "." + which.name())
                    .hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyReadingAndBehaviourNamesASwitchThatThereIs(String family) {
    Provenance provenance = provenance(family);
    List<String> switches = habits(family).switches().stream().map(Switch::name).toList();

    assertThat(provenance.claims()).allSatisfy(one -> assertThat(one.decidedBy()).isIn(switches));
    assertThat(provenance.behaviours()).isNotEmpty();
    assertThat(provenance.behaviours())
        .flatExtracting(one -> one.decidedBy().stream().toList())
        .isSubsetOf(switches);
  }

  @ParameterizedTest
  @MethodSource("families")
  void readingThatNamesAValueNamesOneThatTheSwitchTakes(String family) {
    for (Switch<?> which : habits(family).switches()) {
      List<String> values = which.values();
      if (values.size() > 1) {
        String said =
            provenance(family).claims(which).stream()
                .map(claim -> claim.says().split(":", 2)[0])
                .collect(Collectors.joining(", "));
        assertThat(said.split(", | or ", -1)).as(which.name()).containsAll(values);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyIdIsThereOnce(String family) {
    assertThat(provenance(family).behaviours()).extracting(Behaviour::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("families")
  void errorsOnTheFamilysPageAreThoseOfTheCode(String family) {
    String table =
        "| Row | When | Answer | Confidence | Switch |\n| --- | --- | --- | --- | --- |\n"
            + rows(family, Behaviour::row)
                .map(
                    one ->
                        line(one.id(), one.when(), one.answer(), one.confidence(), by(family, one)))
                .collect(Collectors.joining());
    new Page("docs/families/" + family + ".md").assertHolds("errors", table);
  }

  @Test
  void fidelityPageIsThatOfTheCode() {
    String all =
        Families.live().dialects().stream()
            .map(FidelityPageTest::section)
            .collect(Collectors.joining("\n"));
    new Page("docs/fidelity.md").assertHolds("families", all);
  }

  private static String section(Dialect dialect) {
    String family = dialect.family();
    return "\n## "
        + family
        + "\n\n| Behaviour | When | Answer | Confidence | Source | Switch |\n"
        + "| --- | --- | --- | --- | --- | --- |\n"
        + rows(family, one -> true)
            .map(
                one ->
                    line(
                        one.id(),
                        one.when(),
                        one.answer(),
                        one.confidence(),
                        one.source(),
                        by(family, one)))
            .collect(Collectors.joining())
        + "\n| Switch | Reading | Confidence | Source |\n| --- | --- | --- | --- |\n"
        + readings(family);
  }

  private static String readings(String family) {
    return habits(family).switches().stream()
        .flatMap(which -> provenance(family).claims(which).stream())
        .map(
            one ->
                line(
                    "`" + family + "." + one.decidedBy() + "`",
                    one.says(),
                    one.confidence(),
                    one.source()))
        .collect(Collectors.joining());
  }

  private static Stream<Behaviour> rows(String family, Predicate<Behaviour> wanted) {
    return provenance(family).behaviours().stream().filter(wanted);
  }

  private static String by(String family, Behaviour one) {
    return one.decidedBy().map(name -> "`" + family + "." + name + "`").orElse("");
  }

  private static String line(Object... cells) {
    return Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
