package io.github.uploadsim.matrix;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.Faults;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragments of a drive's file, what goes wrong with them, and who else is on the same host. */
class DriveFaultsTest {

  private static final String FILE = "/me/drive/root:/a.txt:";
  private static final byte[] PAGE = "x".repeat(128).getBytes(UTF_8);

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

  private Answer page(String url, int from, int to) {
    String range = "bytes %d-%d/128".formatted(from, to);
    return drive.put(url, Arrays.copyOfRange(PAGE, from, to + 1), range);
  }

  private static String ranges(Answer answer) {
    return answer.json().get("nextExpectedRanges").toString();
  }

  /** The example of the page, whose fragments lie off the grid that its prose wants. */
  @Test
  void theExampleOfThePageRunsAndItsFragmentsAreNoted() {
    String url = drive.open(FILE);
    for (int from = 0; from < 104; from += 26) {
      Answer answer = page(url, from, from + 25);
      assertThat(answer.status()).isEqualTo(202);
      assertThat(ranges(answer)).isEqualTo("[\"%d-\"]".formatted(from + 26));
    }
    assertThat(page(url, 104, 127).status()).isEqualTo(201);

    List<List<String>> notes =
        graph.exchanges().stream()
            .filter(exchange -> exchange.endpoint().equals("put"))
            .map(exchange -> exchange.notes())
            .toList();
    assertThat(notes).hasSize(5);
    assertThat(notes.subList(0, 4))
        .allSatisfy(
            note -> assertThat(note.toString()).contains("26 bytes is no multiple of 327680"));
    assertThat(notes.get(4)).isEmpty();
  }

  @Test
  void fragmentsOnTheGridAreNotNoted() {
    byte[] grid = new byte[327_680];
    String url = drive.open(FILE);
    assertThat(drive.put(url, grid, "bytes 0-327679/655361").status()).isEqualTo(202);
    assertThat(drive.put(url, grid, "bytes 327680-655359/655361").status()).isEqualTo(202);
    assertThat(drive.put(url, new byte[1], "bytes 655360-655360/655361").status()).isEqualTo(201);
    assertThat(graph.exchanges()).allSatisfy(exchange -> assertThat(exchange.notes()).isEmpty());
  }

  /** Sends a fragment whose answer does not come. */
  private static void lost(String url, int from, int to) {
    String head =
        "Content-Length: %d\r\nContent-Range: bytes %d-%d/10\r\n"
            .formatted(to - from, from, to - 1);
    try {
      String answer = RawCall.send(url, "PUT", head, "0123456789".substring(from, to));
      assertThat(answer).isEmpty();
    } catch (IOException reset) {
      assertThat(reset).isNotNull();
    }
  }

  @Test
  void aCutThatKeepsAPrefixMovesTheStart() {
    String url = drive.open(FILE);
    graph.inject(Faults.cutRequest().afterBytes(5).keeping(3), When.onFragment(1));
    lost(url, 0, 10);

    assertThat(ranges(drive.status(url))).isEqualTo("[\"3-\"]");
    assertThat(drive.put(url, 3, 10).status()).isEqualTo(201);
    assertThat(drive.plain().get(FILE + "/content").body()).isEqualTo("0123456789");
  }

  @Test
  void aLostAnswerToTheLastFragmentLeavesTheFileAndNoSession() {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    graph.inject(Faults.loseReply(), When.onLastFragment());
    lost(url, 4, 10);

    assertThat(drive.status(url).status()).isEqualTo(404);
    assertThat(drive.put(url, 4, 10).status()).isEqualTo(404);
    assertThat(drive.plain().get(FILE + "/content").body()).isEqualTo("0123456789");
    assertThat(drive.putAll(drive.open(FILE)).status()).isEqualTo(409);
  }

  @Test
  void anAnswerThatIsLostBeforeTheBytesAreKeptLeavesNoFile() {
    String url = drive.open(FILE);
    graph.inject(Faults.loseReply().keepingNothing(), When.onLastFragment());
    lost(url, 0, 10);

    assertThat(drive.plain().get(FILE).status()).isEqualTo(404);
    assertThat(ranges(drive.status(url))).isEqualTo("[\"0-\"]");
    assertThat(drive.putAll(url).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSessionThatEndsIsNotFound(boolean expired) {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    graph.inject(expired ? Faults.expireSession() : Faults.forgetSession(), When.onFragment(2));
    Answer answer = drive.put(url, 4, 10);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("itemNotFound");
    assertThat(drive.status(url).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sites/x",
        "/sites/x/lists",
        "/personal/x/y",
        "/rup",
        "/rup/a/b/c",
        "/up",
        "/up/a/b",
        "/up/a.txt",
        "/rup/d/a.txt"
      })
  void whatIsNotOursOnTheSameHostStaysTheUsers(String path) {
    String origin = graph.baseUrl().replace("/v1.0", "");
    byte[] body = "hello".getBytes(UTF_8);
    for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH")) {
      Answer unmatched = drive.plain().send(method, origin + path, body);
      assertThat(unmatched.status()).isEqualTo(404);
      assertThat(unmatched.body()).doesNotContain("\"error\"");
    }
    var stub = any(urlPathEqualTo(path)).withRequestBody(equalTo("hello")).willReturn(ok("mine"));
    var registered = graph.wireMock().register(stub);
    try {
      for (String method : List.of("PUT", "POST", "PATCH")) {
        assertThat(drive.plain().send(method, origin + path, body).body()).isEqualTo("mine");
      }
    } finally {
      graph.wireMock().removeStubMapping(registered);
    }
  }

  @Test
  void aUsersStubSeesTheBodyThatNamesTheSource() {
    String path = graph.baseUrl().replaceFirst("http://[^/]+", "") + "/me/drive/root";
    var stub =
        put(urlPathEqualTo(path)).withRequestBody(containing("b.txt")).willReturn(ok("mine"));
    var registered = graph.wireMock().register(stub);
    try {
      byte[] body = "{\"name\":\"b.txt\"}".getBytes(UTF_8);
      assertThat(drive.plain().authorized("PUT", "/me/drive/root", body).body()).isEqualTo("mine");
      byte[] other = "{\"name\":\"c.txt\"}".getBytes(UTF_8);
      assertThat(drive.plain().authorized("PUT", "/me/drive/root", other).status()).isEqualTo(400);
    } finally {
      graph.wireMock().removeStubMapping(registered);
    }
  }

  /** A download that meets a delete or a replacement brings a whole file or none. */
  @Test
  void aDownloadIsNeverEmptyWhateverHappensMeanwhile()
      throws InterruptedException, ExecutionException {
    String file = FILE + "/content";
    drive.plain().authorized("PUT", file, "whole".getBytes(UTF_8));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Future<?> writer =
        threads.submit(
            () -> {
              for (int i = 0; i < 150; i++) {
                drive.plain().authorized("PUT", file, "whole".getBytes(UTF_8));
                if (i % 3 == 0) {
                  drive.plain().delete(FILE);
                }
              }
            });
    List<Future<List<Answer>>> readers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      readers.add(threads.submit(() -> download(file)));
    }
    writer.get();
    threads.shutdown();
    for (Future<List<Answer>> reader : readers) {
      assertThat(reader.get())
          .allMatch(answer -> answer.status() == 404 || answer.body().equals("whole"));
    }
  }

  private List<Answer> download(String file) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      answers.add(drive.plain().get(file));
    }
    return answers;
  }
}
