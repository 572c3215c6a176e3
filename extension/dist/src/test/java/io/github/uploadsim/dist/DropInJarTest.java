package io.github.uploadsim.dist;

import static io.github.uploadsim.dist.Uploader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The drop-in jar beside the untouched official one, under WireMock's own main. */
class DropInJarTest {

  private static Server start(Map<String, String> environment) {
    return Server.start(
        line -> line.startsWith("extensions:"),
        environment,
        "-cp",
        Jars.classPath(Jars.official(), Jars.dropIn()),
        "wiremock.Run",
        "--port",
        "0");
  }

  private static Uploader client(Server server) {
    return Uploader.to("http://127.0.0.1:" + server.after("port:"));
  }

  @Test
  void uploadIsCutExactlyAndResumed() {
    byte[] file = Uploader.file(4 << 20, 2);
    try (Server server = start(Map.of())) {
      Uploader client = client(server);
      String uploadUrl = client.open("drop.bin", file.length);
      client.post(
          "/__admin/ext/uploadsim/faults",
          "{\"when\":{\"operation\":\"put\"},\"fault\":{\"type\":\"cutRequest\",\"afterBytes\":1234567,\"keep\":1000000}}");

      assertThat(client.putRaw(uploadUrl, file)).isEmpty();

      assertThat(text(client.get("/__admin/ext/uploadsim/exchanges")))
          .contains("cut after 1234567 of 4194304 body bytes by reset");
      assertThat(text(client.get(uploadUrl))).contains("[\"1000000\"]");
      assertThat(client.put(uploadUrl, file, 1_000_000, file.length - 1_000_000).statusCode())
          .isEqualTo(201);
      String id = Uploader.find("\"id\"\\s*:\\s*\"([^\"]+)\"", text(client.list()));
      assertThat(client.get("/v1.0/me/todo/lists/L1/tasks/T1/attachments/" + id + "/$value").body())
          .isEqualTo(file);
    }
  }

  @Test
  void extensionIsAnnouncedAndStubsOfOthersStillWork() {
    try (Server server = start(Map.of("UPLOADSIM_TODO_CREATESTATUS", "201"))) {
      assertThat(server.after("extensions:")).contains("uploadsim");
      Uploader client = client(server);
      client.post(
          "/__admin/mappings",
          "{\"request\":{\"url\":\"/mine\"},\"response\":{\"status\":218,\"body\":\"mine\"}}");

      assertThat(client.get("/mine").statusCode()).isEqualTo(218);
      assertThat(client.create("a.txt", 5).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void noClassLiesInBothJars() {
    List<String> official = Jars.entries(Jars.official());
    List<String> ours = Jars.entries(Jars.dropIn());

    assertThat(ours).filteredOn(name -> name.endsWith(".class")).isNotEmpty();
    assertThat(ours)
        .filteredOn(name -> name.endsWith(".class"))
        .allMatch(name -> name.startsWith("io/github/uploadsim/"))
        .doesNotContainAnyElementsOf(official);
  }

  @Test
  void everythingIsInTheJarOnce() {
    assertThat(Jars.entries(Jars.dropIn())).doesNotHaveDuplicates();
    assertThat(Jars.entries(Jars.standalone())).doesNotHaveDuplicates();
  }

  @Test
  void jacksonIsOurOwnCopy() {
    assertThat(Jars.entries(Jars.dropIn()))
        .noneMatch(name -> name.startsWith("com/fasterxml/"))
        .contains("io/github/uploadsim/shaded/jackson/databind/ObjectMapper.class");
  }

  @Test
  void everyClassOfWireMockIsInTheStandaloneJar() {
    List<String> classes =
        Jars.entries(Jars.official()).stream()
            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
            .filter(name -> !name.startsWith("META-INF/versions/"))
            .toList();

    assertThat(Jars.entries(Jars.standalone())).containsAll(classes);
  }
}
