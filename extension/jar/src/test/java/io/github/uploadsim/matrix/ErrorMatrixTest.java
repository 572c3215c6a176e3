package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.dialect.Behaviour;
import io.github.uploadsim.family.Families;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every error matrix over real HTTP; docs/fidelity.md has the rows. */
@ExtendWith(ToldRows.class)
class ErrorMatrixTest {

  static Stream<Arguments> rows() {
    return Matrices.ERRORS.stream()
        .flatMap(matrix -> matrix.rows().map(row -> Arguments.of(row, matrix)));
  }

  static Stream<Named<ErrorRows>> families() {
    return Matrices.ERRORS.stream().map(matrix -> Named.of(matrix.family(), matrix));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isAnsweredAsTheMatrixSays(Row row, ErrorRows matrix) {
    try (UploadSim graph = UploadSim.start(row.config())) {
      Answer answer = row.condition().bringAbout(new TodoCalls(graph), graph);
      assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
      assertThat(answer.code()).isEqualTo(row.code());
      assertThat(matrix.inner(answer)).isEqualTo(row.inner());
      if (answer.status() >= 400) {
        matrix.assertEnvelope(answer);
      }
      matrix.assertGoesOn(graph);
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyRowOfTheProvenanceIsBroughtAboutAndNoOther(ErrorRows matrix) {
    assertThat(matrix.rows().map(Row::id).distinct())
        .containsExactlyInAnyOrderElementsOf(
            provenance(matrix).stream().map(Behaviour::id).toList());
  }

  @ParameterizedTest
  @MethodSource("families")
  void theProvenanceTellsWhatIsAnswered(ErrorRows matrix) {
    for (Behaviour behaviour : provenance(matrix)) {
      List<Row> rows = matrix.rows().filter(row -> row.id().equals(behaviour.id())).toList();
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(behaviour.answer())
                      .as(row.toString())
                      .contains(String.valueOf(row.status()), row.code(), row.inner()));
    }
  }

  @Test
  void everyFamilyHasItsMatrix() {
    assertThat(Matrices.ERRORS)
        .extracting(ErrorRows::family)
        .containsExactlyInAnyOrderElementsOf(Families.names());
  }

  private static List<Behaviour> provenance(ErrorRows matrix) {
    return Families.live()
        .only(List.of(matrix.family()))
        .dialects()
        .get(0)
        .provenance()
        .behaviours()
        .stream()
        .filter(Behaviour::row)
        .toList();
  }
}
