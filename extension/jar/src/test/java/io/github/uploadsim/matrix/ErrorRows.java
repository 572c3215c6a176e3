package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.util.stream.Stream;

/** The error matrix of one family, over HTTP. */
interface ErrorRows {

  /** The family's name, such as {@code todo}. */
  String family();

  /** At least one row for each row of the family's provenance. */
  Stream<Row> rows();

  /** Does what must work after any error. */
  void assertGoesOn(UploadSim graph);

  /** The inner code of an error, wherever the family has it; empty if there is none. */
  default String inner(Answer answer) {
    return answer.inner();
  }

  /** What every error of the family has, in its head and in its body. */
  default void assertEnvelope(Answer error) {
    assertThat(error.header("Content-Type")).isEqualTo("application/json");
    assertThat(error.header("request-id")).matches("[0-9a-f-]{36}");
    assertThat(error.header("Date")).endsWith("GMT");
    assertThat(error.json().at("/error/innerError/request-id").asText())
        .isEqualTo(error.header("request-id"));
    assertThat(error.json().at("/error/innerError/date").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
  }
}
