package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Switch;
import io.github.uploadsim.family.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every switch of every family changes what a client sees, over real HTTP. */
@ExtendWith(ToldRows.class)
class SwitchMatrixTest {

  static Stream<SwitchRow.Case> cases() {
    return Matrices.SWITCHES.stream().flatMap(SwitchRows::rows).flatMap(SwitchRow::cases);
  }

  static Stream<Named<SwitchRows>> families() {
    return Matrices.SWITCHES.stream().map(matrix -> Named.of(matrix.family(), matrix));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isSeenThroughTheDoor(SwitchRow.Case one) {
    try (UploadSim graph = UploadSim.start(one.config())) {
      assertThat(one.probe().look(graph)).hasToString(one.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void everySwitchHasARow(SwitchRows matrix) {
    assertThat(matrix.rows().map(SwitchRow::name))
        .containsExactlyInAnyOrderElementsOf(
            habits(matrix).switches().stream().map(which -> name(matrix, which)).toList());
  }

  @ParameterizedTest
  @MethodSource("families")
  void anotherValueShowsSomethingElse(SwitchRows matrix) {
    assertThat(matrix.rows())
        .allSatisfy(
            row ->
                assertThat(row.seen().values())
                    .as(row.name())
                    .isNotEmpty()
                    .doesNotContain(row.byDefault()));
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyValueThatASwitchListsIsTried(SwitchRows matrix) {
    for (Switch<?> which : habits(matrix).switches()) {
      if (which.values().size() > 1) {
        assertThat(tried(matrix, which))
            .as(name(matrix, which))
            .containsExactlyInAnyOrderElementsOf(which.values());
      }
    }
  }

  private static List<String> tried(SwitchRows matrix, Switch<?> which) {
    List<String> tried = new ArrayList<>();
    tried.add(Habits.defaults(matrix.family(), List.of(which)).written(which));
    matrix
        .rows()
        .filter(row -> row.name().equals(name(matrix, which)))
        .forEach(row -> tried.addAll(row.seen().keySet()));
    return tried;
  }

  @Test
  void everyFamilyHasItsMatrix() {
    assertThat(Matrices.SWITCHES)
        .extracting(SwitchRows::family)
        .containsExactlyInAnyOrderElementsOf(Families.names());
  }

  private static Habits habits(SwitchRows matrix) {
    return Objects.requireNonNull(Families.live().habits().get(matrix.family()));
  }

  private static String name(SwitchRows matrix, Switch<?> which) {
    return matrix.family() + "." + which.name();
  }
}
