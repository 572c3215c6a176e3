package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switches that are set in JSON. */
class SwitchesInJsonTest {

  private static final String TWO =
      "{\"drive.kind\": \"personal\", \"todo.createStatus\": 201, \"print.sequential\": true}";

  @Test
  void severalAreSetAtOnce(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("switches.json"), TWO);

    try (UploadSim graph = UploadSim.start(UploadSimConfig.defaults().switches(file))) {
      assertThat(new DriveCalls(graph).open("/me/drive/root:/a.txt:")).contains("/rup/");
      byte[] body =
          "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"a\",\"size\":1}}"
              .getBytes(UTF_8);
      assertThat(new TodoCalls(graph).create(body).status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | switches: must be an object",
        "{ | switches: not JSON",
        "{\"drive.kid\": \"personal\"} | did you mean drive.kind?",
        "{\"drive.kind\": \"persona\"} | must be personal",
        "{\"drive.kind\": {}} | drive.kind: must be a text, a number, true or false",
      })
  void whatIsWrongIsToldWithItsName(String json, String message) {
    assertThatThrownBy(() -> UploadSimConfig.defaults().switches(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
    Path missing = folder.resolve("missing.json");

    assertThatThrownBy(() -> UploadSimConfig.defaults().switches(missing))
        .hasMessageContaining("switches: cannot read")
        .hasMessageContaining("missing.json");
  }
}
