package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.PrintCalls.DOCUMENT;
import static io.github.uploadsim.matrix.PrintCalls.JOB;
import static io.github.uploadsim.matrix.PrintCalls.TEN;
import static io.github.uploadsim.matrix.PrintCalls.properties;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The print family from create to download, over real HTTP. */
class PrintFamilyTest {

  private UploadSim graph;
  private PrintCalls print;

  @BeforeEach
  void start() {
    graph = UploadSim.start();
    print = new PrintCalls(graph);
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/print/printers/p/jobs/1/documents/d",
        "/print/shares/1c879027-5120-4aaf-954a-ebfd509a3bcc/jobs/46207/documents/d",
        "/Print/PRINTERS/p/Jobs/1/Documents/d",
        "/print/printers/a%2Fb%20c%27/jobs/%C3%A4/documents/d%3D"
      })
  void everyBindingTakesAFileAndHasItAfterwards(String document) {
    Answer whole = print.putTen(print.open(document, 10));

    assertThat(whole.status()).as(whole.body()).isEqualTo(201);
    String documents = document.substring(0, document.lastIndexOf('/'));
    JsonNode listed = print.plain().get(documents).json().get("value");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("id")).isEqualTo(whole.json().get("id"));
    assertThat(print.plain().get(document + "/$value").body()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createUploadSession",
        "createuploadsession",
        "microsoft.graph.createUploadSession",
        "Microsoft.Graph.CreateUploadSession"
      })
  void theActionMayBeSpelledInAnyWay(String action) {
    byte[] body = properties("a", 10);
    String beta = graph.baseUrl().replace("/v1.0", "/beta") + DOCUMENT + "/" + action;
    Answer created = print.plain().authorized("POST", beta, body);
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.json().get("@odata.context").asText())
        .endsWith("/beta/$metadata#microsoft.graph.uploadSession");
  }

  @Test
  void createAnswersAUrlOfThePrintHostWithATokenOfItsOwn() {
    Answer created = print.create(DOCUMENT, properties("TestFile.pdf", 4_533_322));

    assertThat(created.status()).isEqualTo(200);
    JsonNode json = created.json();
    assertThat(json.get("@odata.context").asText())
        .isEqualTo(graph.baseUrl() + "/$metadata#microsoft.graph.uploadSession");
    assertThat(json.get("uploadUrl").asText())
        .matches(
            "http://[^/]+/uploadSessions/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                + "\\?tempauthtoken=[A-Za-z0-9_.-]+");
    assertThat(json.get("expirationDateTime").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
    assertThat(json.get("nextExpectedRanges").toString()).isEqualTo("[\"0-4533321\"]");
  }

  @Test
  void twoSessionsShareNeitherIdNorToken() {
    String first = print.open(10);
    String second = print.open(10);
    String mixed = first.replaceAll("\\?.*", "") + second.replaceAll("[^?]*", "");

    assertThat(first).isNotEqualTo(second);
    assertThat(print.status(mixed).status()).isEqualTo(401);
  }

  @Test
  void fragmentsComeInAnyOrderAndEveryHoleIsTold() {
    String url = print.open(40);

    Answer middle = print.put(url, TEN, "bytes 10-19/40");
    assertThat(middle.status()).isEqualTo(202);
    assertThat(ranges(middle)).isEqualTo("[\"0-9\",\"20-39\"]");
    Answer end = print.put(url, "dddddddddd".getBytes(UTF_8), "bytes 30-39/40");
    assertThat(ranges(end)).isEqualTo("[\"0-9\",\"20-29\"]");
    Answer status = print.status(url);
    assertThat(status.status()).isEqualTo(200);
    assertThat(status.json()).isEqualTo(end.json());
    assertThat(ranges(print.put(url, "c".getBytes(UTF_8), "bytes 24-24/40")))
        .isEqualTo("[\"0-9\",\"20-23\",\"25-29\"]");
    print.put(url, "aaaaaaaaaa".getBytes(UTF_8), "bytes 0-9/40");
    print.put(url, "ccccc".getBytes(UTF_8), "bytes 25-29/40");
    Answer last = print.put(url, "cccc".getBytes(UTF_8), "bytes 20-23/40");

    assertThat(last.status()).isEqualTo(201);
    assertThat(print.plain().get(DOCUMENT + "/$value").body())
        .isEqualTo("aaaaaaaaaa0123456789ccccccccccdddddddddd");
  }

  private static String ranges(Answer answer) {
    return answer.json().get("nextExpectedRanges").toString();
  }

  @Test
  void fourFragmentsAtOnceEndAsOneFile() throws InterruptedException, ExecutionException {
    int part = 300_000;
    String url = print.open(4L * part);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Answer>> sent = new ArrayList<>();
    for (int i = 3; i >= 0; i--) {
      byte[] bytes = String.valueOf(i).repeat(part).getBytes(UTF_8);
      String range = "bytes %d-%d/%d".formatted(i * part, (i + 1) * part - 1, 4 * part);
      sent.add(threads.submit(() -> print.put(url, bytes, range)));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> answer : sent) {
      statuses.add(answer.get().status());
    }
    threads.shutdown();

    assertThat(statuses).containsExactlyInAnyOrder(202, 202, 202, 201);
    assertThat(print.plain().get(DOCUMENT + "/$value").body())
        .isEqualTo("0".repeat(part) + "1".repeat(part) + "2".repeat(part) + "3".repeat(part));
  }

  @Test
  void theLastFragmentIsAnsweredWithTheDocument() {
    Answer whole = print.putTen(print.open(10));

    assertThat(whole.header("Content-Type")).isEqualTo("application/json");
    assertThat(whole.body())
        .isEqualTo(
            "{\"id\":\"9001bcd9-e36a-4f51-bfc6-140c3ad7f9f7\",\"documentName\":\"TestFile.pdf\","
                + "\"contentType\":\"application/pdf\",\"size\":10}");
  }

  @ParameterizedTest
  @CsvSource({"displayName, false, true", "both, true, true", "documentName, true, false"})
  void theDocumentsNameMayStandInOtherMembers(String value, boolean document, boolean display) {
    try (UploadSim other =
        UploadSim.start(UploadSimConfig.defaults().set("print.nameMember", value))) {
      PrintCalls calls = new PrintCalls(other);
      JsonNode whole = calls.putTen(calls.open(10)).json();
      assertThat(whole.has("documentName")).isEqualTo(document);
      assertThat(whole.has("displayName")).isEqualTo(display);
    }
  }

  @Test
  void theFinishedDocumentIsAnEntityOfTheModel() {
    print.putTen(print.open(10));

    Answer entity = print.plain().get(DOCUMENT);
    assertThat(entity.status()).isEqualTo(200);
    assertThat(entity.json().get("displayName").asText()).isEqualTo("TestFile.pdf");
    assertThat(entity.json().get("contentType").asText()).isEqualTo("application/pdf");
    assertThat(entity.json().get("size").asLong()).isEqualTo(10);
    assertThat(entity.body()).doesNotContain("contentBytes");
    String other = JOB.replace("46207", "46208");
    assertThat(print.plain().get(other).json().get("value")).isEmpty();
  }

  @Test
  void aSecondUploadReplacesTheFirst() {
    print.putTen(print.open(10));
    String again = print.open(3);
    assertThat(print.plain().get(DOCUMENT).json().get("size").asLong()).isEqualTo(10);

    assertThat(print.put(again, "new".getBytes(UTF_8), "bytes 0-2/3").status()).isEqualTo(201);

    assertThat(print.plain().get(JOB).json().get("value")).hasSize(1);
    assertThat(print.plain().get(DOCUMENT).json().get("size").asLong()).isEqualTo(3);
    assertThat(print.plain().get(DOCUMENT + "/$value").body()).isEqualTo("new");
  }

  @Test
  void aCancelledUploadLeavesNothing() {
    String url = print.open(20);
    print.put(url, TEN, "bytes 10-19/20");

    assertThat(print.cancel(url).status()).isEqualTo(204);
    assertThat(print.plain().get(JOB).json().get("value")).isEmpty();
  }

  @Test
  void theExpiryStandsStillUnlessItSlides() {
    assertThat(aliveAfterNinetyMinutes(UploadSimConfig.defaults())).isFalse();
    assertThat(
            aliveAfterNinetyMinutes(UploadSimConfig.defaults().set("print.slidingExpiry", "true")))
        .isTrue();
    assertThat(aliveAfterNinetyMinutes(UploadSimConfig.defaults().set("print.lifetime", "PT2H")))
        .isTrue();
  }

  private static boolean aliveAfterNinetyMinutes(UploadSimConfig config) {
    try (UploadSim other = UploadSim.start(config)) {
      PrintCalls calls = new PrintCalls(other);
      String url = calls.open(20);
      other.clock().advance(Duration.ofMinutes(45));
      calls.put(url, TEN, "bytes 10-19/20");
      other.clock().advance(Duration.ofMinutes(45));
      return calls.status(url).status() == 200;
    }
  }
}
