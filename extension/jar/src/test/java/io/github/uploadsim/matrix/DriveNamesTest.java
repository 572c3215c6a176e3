package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of any sort come through unchanged, however the URL is written. */
class DriveNamesTest {

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

  static String[] names() {
    return new String[] {
      "a b.txt",
      "it's \"quoted\".txt",
      "a=b&c.txt",
      "a:b.txt",
      "#1.txt",
      "100%.txt",
      "a%41.txt",
      "%2Fa%252F.txt",
      "a+b.txt",
      "a?b.txt",
      "a;v=1,b!c(d)$@~.txt",
      "{a}|^`[].txt",
      "\u00e4\u00df\u4e2d\u6587\ud83d\ude80.txt",
      "e\u0301.txt",
      ".gitignore",
      "createUploadSession",
      "root",
      "content",
      "drive",
      "n".repeat(400)
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsTakenFromAPath(String name) {
    assertComesThrough(name, "/me/drive/root:/f/" + encoded(name) + ":", "/me/drive/root:/f/");
  }

  /** As Kiota's request builders write it. */
  @ParameterizedTest
  @MethodSource("names")
  void aNameIsTakenFromOneEncodedSegment(String name) {
    String item = "/drives/d/items/" + encoded("root:/f/" + name + ":");
    assertComesThrough(name, item, "/drives/d/root:/f/");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsTakenFromBesideItsParentsId(String name) {
    String item = "/drives/d/items/01PARENT:/" + encoded(name) + ":";
    assertComesThrough(name, item, "/drives/d/items/01PARENT:/");
  }

  private void assertComesThrough(String name, String item, String folder) {
    Answer whole = drive.upload(item);

    assertThat(whole.status()).as(whole.body()).isEqualTo(201);
    assertThat(whole.json().get("name").asText()).isEqualTo(name);
    String id = whole.json().get("id").asText();
    Answer found = drive.plain().get(folder + encoded(name) + ":");
    assertThat(found.json().path("id").asText()).isEqualTo(id);
    assertThat(drive.plain().get(item + "/content").body()).isEqualTo("0123456789");
    assertThat(URI.create(whole.json().get("webUrl").asText()).isAbsolute()).isTrue();
    assertThat(drive.plain().delete(item).status()).isEqualTo(204);
    assertThat(drive.plain().get("/me/drive/items/" + id).status()).isEqualTo(404);
  }
}
