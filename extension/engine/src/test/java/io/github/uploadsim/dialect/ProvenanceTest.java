package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  @Test
  void tablesAreReadLineByLine() {
    Provenance read =
        Provenance.of(
            """
            A8 | bare URL | 404 | SEEN | php#1506 | acceptBareUploadUrl
            cancel | DELETE | 204 | DOC | a page
            """,
            "createStatus | 201: in prose | DOC | step 1\n");

    assertThat(read.behaviours()).extracting(Behaviour::id).containsExactly("A8", "cancel");
    assertThat(read.behaviours().get(0).decidedBy()).contains("acceptBareUploadUrl");
    assertThat(read.behaviours().get(1).decidedBy()).isEmpty();
    Switch<Integer> createStatus = Switch.status("createStatus", "about", 200, 201);
    assertThat(read.claims(createStatus))
        .containsExactly(new Claim("createStatus", "201: in prose", Confidence.DOC, "step 1"));
    assertThat(read.claims(Switch.flag("other", "about", true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1 | when | answer | DOC",
        "A1 | when | answer | DOC | source | switch | more",
        "A1 | when |  | DOC | source",
        ""
      })
  void lineThatIsNoEntryIsRefused(String line) {
    assertThatThrownBy(() -> Provenance.of(line + "\n", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": " + line);
  }

  @ParameterizedTest
  @CsvSource({"A8,true", "C1b,true", "B24,true", "create,false", "uploadUrl,false"})
  void rowsOfTheMatrixHaveANumber(String id, boolean row) {
    String line = id + " | when | answer | INF | source\n";
    assertThat(Provenance.of(line, "").behaviours().get(0).row()).isEqualTo(row);
  }
}
