package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client of drive items meets over HTTP. */
class DriveFamilyTest {

  private static UploadSim graph;
  private DriveCalls drive;

  @BeforeAll
  static void start() {
    graph = UploadSim.start();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void startOver() {
    graph.reset();
    drive = new DriveCalls(graph);
  }

  @Test
  void aFileIsUploadedFoundDownloadedAndDeleted() {
    String url = drive.open("/me/drive/root:/a/b.txt:");
    Answer first = drive.put(url, 0, 4);
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertThat(first.json().get("nextExpectedRanges").get(0).asText()).isEqualTo("4-");
    assertThat(drive.status(url).json().get("nextExpectedRanges").get(0).asText()).isEqualTo("4-");
    Answer last = drive.put(url, 4, 10);
    assertThat(last.status()).as(last.body()).isEqualTo(201);
    String id = last.json().get("id").asText();

    Answer byPath = drive.plain().get("/me/drive/root:/a/b.txt");
    assertThat(byPath.json().get("id").asText()).isEqualTo(id);
    assertThat(drive.plain().get("/me/drive/items/" + id + "/content").body())
        .isEqualTo("0123456789");
    assertThat(drive.plain().get("/me/drive/root:/a:/children").json().get("value")).hasSize(1);
    assertThat(drive.plain().delete("/me/drive/items/" + id).status()).isEqualTo(204);
    assertThat(drive.plain().get("/me/drive/root:/a/b.txt").status()).isEqualTo(404);
  }
}
