package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a drive tells of its files, and files that come in one request. */
class DriveItemsTest {

  private static final String FILE = "/me/drive/root:/f/a.txt:";

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

  private Answer content(String item, String body, String query) {
    return drive.plain().authorized("PUT", item + "/content" + query, body.getBytes(UTF_8));
  }

  @Test
  void aFileIsToldWithAllThatClientsRead() {
    JsonNode json = drive.upload(FILE).json();

    String driveId = drive.plain().get("/me/drive").json().get("id").asText();
    JsonNode folder = drive.plain().get("/me/drive/root:/f").json();
    assertThat(json.get("name").asText()).isEqualTo("a.txt");
    assertThat(json.get("size").asLong()).isEqualTo(10);
    assertThat(json.get("eTag").asText()).matches("\"\\{.+},1\"");
    assertThat(json.get("cTag").asText()).matches("\"c:\\{.+},1\"");
    assertThat(json.at("/parentReference/driveId").asText()).isEqualTo(driveId);
    assertThat(json.at("/parentReference/driveType").asText()).isEqualTo("business");
    assertThat(json.at("/parentReference/id")).isEqualTo(folder.get("id"));
    assertThat(json.at("/parentReference/path").asText())
        .isEqualTo("/drives/" + driveId + "/root:/f");
    assertThat(json.at("/file/mimeType").asText()).isEqualTo("text/plain");
    String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z";
    for (String member : new String[] {"createdDateTime", "lastModifiedDateTime"}) {
      assertThat(json.get(member).asText()).matches(time);
      assertThat(json.at("/fileSystemInfo/" + member)).isEqualTo(json.get(member));
    }
    assertThat(json.get("webUrl").asText()).startsWith("http").endsWith("/f/a.txt");
  }

  @Test
  void givenTimesAndDescriptionAreTold() {
    String info =
        "{\"createdDateTime\":\"2019-01-02T03:04:05Z\","
            + "\"lastModifiedDateTime\":\"2020-02-03T04:05:06.789Z\"}";
    String body = "{\"item\":{\"description\":\"mine\",\"fileSystemInfo\":" + info + "}}";

    JsonNode json = drive.putAll(drive.open(FILE, body)).json();

    assertThat(json.get("fileSystemInfo").toString()).isEqualTo(info);
    assertThat(json.get("description").asText()).isEqualTo("mine");
    assertThat(json.get("createdDateTime").asText()).doesNotStartWith("2019");
    JsonNode found = drive.plain().get(FILE).json();
    assertThat(found.get("fileSystemInfo")).isEqualTo(json.get("fileSystemInfo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "personal", "sharePoint"})
  void hashesAreThoseOfTheBytes(String preset) throws NoSuchAlgorithmException {
    byte[] bytes = new byte[700_000];
    new Random(11).nextBytes(bytes);
    try (UploadSim other = UploadSim.start(UploadSimConfig.defaults().preset(preset))) {
      DriveCalls calls = new DriveCalls(other);
      String url = calls.open(FILE);
      byte[] first = Arrays.copyOf(bytes, 327_680);
      calls.put(url, first, "bytes 0-327679/700000");
      byte[] rest = Arrays.copyOfRange(bytes, 327_680, bytes.length);
      JsonNode hashes =
          calls.put(url, rest, "bytes 327680-699999/700000").json().at("/file/hashes");

      assertThat(hashes.get("quickXorHash").asText()).isEqualTo(quickXor(bytes));
      boolean personal = preset.equals("personal");
      String sha1 = HexFormat.of().withUpperCase().formatHex(digest("SHA-1", bytes));
      assertThat(hashes.path("sha1Hash").asText()).isEqualTo(personal ? sha1 : "");
      String sha256 = HexFormat.of().withUpperCase().formatHex(digest("SHA-256", bytes));
      assertThat(hashes.path("sha256Hash").asText()).isEqualTo(personal ? sha256 : "");
      assertThat(calls.plain().get(FILE).json().at("/file/hashes")).isEqualTo(hashes);
    }
  }

  private static byte[] digest(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(algorithm).digest(bytes);
  }

  /** Bit by bit: each byte is turned 11 bits further round a ring of 160; the length comes last. */
  private static String quickXor(byte[] bytes) {
    boolean[] ring = new boolean[160];
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        int at = (int) ((i * 11L + bit) % 160);
        ring[at] ^= (bytes[i] >> bit & 1) == 1;
      }
    }
    for (int bit = 0; bit < 64; bit++) {
      ring[96 + bit] ^= ((long) bytes.length >> bit & 1) == 1;
    }
    byte[] hash = new byte[20];
    for (int at = 0; at < 160; at++) {
      hash[at / 8] |= (byte) ((ring[at] ? 1 : 0) << at % 8);
    }
    return Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void aDownloadUrlNeedsNoBearerAndToleratesOne() {
    JsonNode json = drive.upload(FILE).json();
    String url = json.get("@microsoft.graph.downloadUrl").asText();

    Answer plain = drive.plain().send("GET", url, new byte[0]);
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.body()).isEqualTo("0123456789");
    assertThat(plain.header("Content-Type")).startsWith("text/plain");
    assertThat(drive.plain().get(url).body()).isEqualTo("0123456789");
    assertThat(drive.plain().send("GET", url + "x", new byte[0]).status()).isEqualTo(404);
    assertThat(drive.plain().send("GET", FILE + "/content", new byte[0]).status()).isEqualTo(401);
    drive.plain().delete(FILE);
    assertThat(drive.plain().get(url).status()).isEqualTo(404);
  }

  @Test
  void contentMayBeARedirect() {
    try (UploadSim other =
        UploadSim.start(UploadSimConfig.defaults().set("drive.contentAnswer", "302"))) {
      DriveCalls calls = new DriveCalls(other);
      JsonNode json = calls.upload(FILE).json();
      Answer answer = calls.plain().get(FILE + "/content");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location"))
          .isEqualTo(json.get("@microsoft.graph.downloadUrl").asText());
      assertThat(calls.plain().send("GET", answer.header("Location"), new byte[0]).body())
          .isEqualTo("0123456789");
    }
  }

  @Test
  void theDriveCountsItsBytes() {
    drive.upload(FILE);
    drive.upload("/me/drive/root:/b.txt:");
    drive.upload("/drives/other/root:/c.txt:");

    JsonNode mine = drive.plain().get("/me/drive").json();
    assertThat(mine.at("/quota/used").asLong()).isEqualTo(20);
    assertThat(mine.at("/quota/remaining").asLong())
        .isEqualTo(mine.at("/quota/total").asLong() - 20);
    String byId = "/drives/" + mine.get("id").asText();
    assertThat(drive.plain().get(byId).json().get("quota")).isEqualTo(mine.get("quota"));
    JsonNode other = drive.plain().get("/drives/other").json();
    assertThat(other.get("id").asText()).isEqualTo("other");
    assertThat(other.at("/quota/used").asLong()).isEqualTo(10);
    drive.plain().delete(FILE);
    assertThat(drive.plain().get("/me/drive").json().at("/quota/used").asLong()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "small"})
  void aSmallFileComesInOnePut(String body) {
    Answer added = content(FILE, body, "");
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().get("size").asLong()).isEqualTo(body.length());
    assertThat(added.json().at("/file/hashes/quickXorHash").asText())
        .isEqualTo(quickXor(body.getBytes(UTF_8)));
    Answer again = content("/me/drive/items/" + added.json().get("id").asText(), "other", "");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("id")).isEqualTo(added.json().get("id"));
    assertThat(again.json().get("eTag")).isNotEqualTo(added.json().get("eTag"));
    assertThat(drive.plain().get(FILE + "/content").body()).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({"fail,409,''", "rename,201,a 1.txt", "replace,200,a.txt", "nonsense,400,''"})
  void aSmallFileMayMeetAConflict(String behaviour, int status, String name) {
    drive.upload(FILE);
    for (String parameter : new String[] {"@", "%40"}) {
      String query = "?" + parameter + "microsoft.graph.conflictBehavior=" + behaviour;
      Answer answer = content(FILE, "x", query);
      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      if (!name.isEmpty()) {
        assertThat(answer.json().get("name").asText()).isEqualTo(name);
        drive.plain().delete("/me/drive/root:/f/a%201.txt");
      }
    }
  }

  @Test
  void aFileIsPutIntoAFolderById() {
    String id = drive.upload(FILE).json().at("/parentReference/id").asText();
    Answer added = content("/me/drive/items/" + id + ":/b.txt:", "x", "");
    assertThat(added.status()).isEqualTo(201);
    assertThat(drive.plain().get("/me/drive/items/" + id + "/children").json().get("value"))
        .hasSize(2);
    assertThat(content("/me/drive/root", "x", "").status()).isEqualTo(400);
  }

  @Test
  void ofManySmallFilesOfOneNameOnlyOneFindsItFree() {
    String query = "?@microsoft.graph.conflictBehavior=fail";

    List<Integer> statuses =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> content(FILE, "x" + i, query).status())
            .toList();

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(drive.plain().get("/me/drive/root:/f:/children").json().get("value")).hasSize(1);
  }
}
