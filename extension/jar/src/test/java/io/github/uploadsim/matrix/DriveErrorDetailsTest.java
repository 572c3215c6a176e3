package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCancel;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.matrix.DriveCalls.inner;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What some rows of the drive error matrix have beside a status and a code. */
class DriveErrorDetailsTest {

  @Test
  void graphsErrorsNameTheRequestAndTheUploadHostsDoNot() {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      Answer onGraph = drive.plain().get(FILE);
      assertThat(onGraph.json().at("/error/innerError/request-id").asText())
          .isEqualTo(onGraph.header("request-id"));
      graph.inject(respond(416).innerCode("fragmentOverlap"), onFragment(1));
      Answer dictated = drive.putAll(drive.open(FILE));
      assertThat(dictated.json().at("/error").has("innerError")).isFalse();
      assertThat(dictated.json().at("/error/innererror").size()).isEqualTo(1);
      assertThat(dictated.header("SPRequestGuid")).isEqualTo(dictated.header("request-id"));
    }
  }

  @Test
  void rowC1TheWordsAreThoseOfBusiness() {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      drive.put(url, 0, 4);
      assertThat(drive.put(url, 0, 4).json().at("/error/message").asText())
          .contains("overlaps with data that has already been received");
      assertThat(drive.put(url, 4, 10).status()).as("the session goes on").isEqualTo(201);
    }
  }

  @Test
  void rowC3OfTwoWritersOneIsTooLate() throws IOException {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      try (SlowPut one = SlowPut.begin(url, 0, 4);
          SlowPut other = SlowPut.begin(url, 0, 4)) {
        assertThat(one.status()).contains("100");
        assertThat(other.status()).contains("100");
        assertThat(one.finish()).contains(" 202 ");
        assertThat(other.finish()).contains(" 416 ");
        assertThat(other.rest())
            .contains("\"code\":\"invalidRange\"")
            .contains("Optimistic concurrency failure during fragmented upload");
      }
      assertThat(drive.status(url).json().at("/nextExpectedRanges/0").asText()).isEqualTo("2-");
    }
  }

  @Test
  void rowC9AFragmentOfUnknownLengthIsRefused() throws IOException {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      String headers = "Content-Range: bytes 0-9/10\r\nTransfer-Encoding: chunked\r\n";
      String answer = RawCall.send(url, "PUT", headers, "a\r\n0123456789\r\n0\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 400 ")
          .contains("\"code\":\"invalidRequest\"")
          .contains("Make sure the request is not chunked");
      assertThat(drive.status(url).json().at("/nextExpectedRanges/0").asText()).isEqualTo("0-");
    }
  }

  @ParameterizedTest
  @CsvSource({"62914561, 413, maxFragmentLengthExceeded", "62914560, 202, ''"})
  void rowC11AFragmentHasAtMostSixtyMegabytes(int length, int status, String inner) {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      String range = "bytes 0-%d/%d".formatted(length - 1, 1L << 30);
      Answer answer = drive.put(drive.open(FILE), new byte[length], range);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(inner(answer)).isEqualTo(inner);
    }
  }

  @Test
  void rowC13AStatusToleratesABearer() {
    try (UploadSim graph = UploadSim.start()) {
      DriveCalls drive = new DriveCalls(graph);
      assertThat(drive.plain().get(drive.open(FILE)).status()).isEqualTo(200);
    }
  }

  @Test
  void rowC19AFreshSessionIsThereALittleLater() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(respond(404), onFragment(1).times(2));
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      Answer early = drive.putAll(url);
      assertThat(early.json().at("/error/message").asText())
          .isEqualTo("The upload session was not found");
      assertThat(drive.putAll(url).status()).isEqualTo(404);
      assertThat(drive.putAll(url).status()).isEqualTo(201);
    }
  }

  @Test
  void rowC20ACancelThatFailsLeavesTheSession() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(respond(404), onCancel());
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      assertThat(drive.cancel(url).status()).isEqualTo(404);
      assertThat(drive.status(url).status()).isEqualTo(200);
      assertThat(drive.cancel(url).status()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @CsvSource({"429, 120", "503, 30", "509, 3600"})
  void rowsC29ToC31SayWhenToComeBack(int status, String seconds) {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(
          throttle().status(status).retryAfter(Double.parseDouble(seconds)), onFragment(1));
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      assertThat(drive.putAll(url).header("Retry-After")).isEqualTo(seconds);
      assertThat(drive.putAll(url).status()).isEqualTo(201);
    }
  }

  @Test
  void rowC29MayComeWithoutRetryAfter() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(throttle().withoutRetryAfter(), onFragment(1));
      DriveCalls drive = new DriveCalls(graph);
      Answer answer = drive.putAll(drive.open(FILE));
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }
  }

  @Test
  void rowC32MayLastForEver() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(respond(500), onLastFragment().always());
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);
      assertThat(drive.put(url, 4, 10).status()).isEqualTo(500);
      assertThat(drive.put(url, 4, 10).status()).isEqualTo(500);
      assertThat(drive.status(url).json().at("/nextExpectedRanges/0").asText()).isEqualTo("4-");
    }
  }

  @Test
  void rowC34HasAnEmptyMessageAndTheRequestsName() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(respond(504), onCreate());
      Answer answer = new DriveCalls(graph).create(FILE, "{}");
      assertThat(answer.json().at("/error/message").asText("absent")).isEmpty();
      assertThat(answer.json().at("/error/innerError/request-id").asText())
          .isEqualTo(answer.header("request-id"));
      assertThat(answer.json().at("/error/innerError/date").asText()).isNotEmpty();
    }
  }

  /** No fault takes a field out of a true answer; a whole body in its place says the same. */
  @Test
  void rowC38AFragmentIsTakenAndTheRangesAreMissing() {
    try (UploadSim graph = UploadSim.start()) {
      graph.inject(respond(202).body(Map.of()).keepingAll(), onFragment(1));
      DriveCalls drive = new DriveCalls(graph);
      String url = drive.open(FILE);
      Answer odd = drive.put(url, 0, 4);
      assertThat(odd.status()).isEqualTo(202);
      assertThat(odd.body()).isEqualTo("{}");
      assertThat(drive.put(url, 4, 10).status()).isEqualTo(201);
    }
  }

  @Test
  void rowC39TheEndIsToldAsIfItWereNone() {
    try (UploadSim graph = UploadSim.start()) {
      Map<String, Object> session =
          Map.of(
              "expirationDateTime",
              "2021-09-21T07:02:17.624Z",
              "nextExpectedRanges",
              List.of("10485760-15334441"));
      graph.inject(respond(201).body(session).keepingAll(), onLastFragment());
      DriveCalls drive = new DriveCalls(graph);
      Answer odd = drive.upload(FILE);
      assertThat(odd.status()).isEqualTo(201);
      assertThat(odd.json().has("id")).isFalse();
      assertThat(odd.json().at("/nextExpectedRanges/0").asText()).isEqualTo("10485760-15334441");
      assertThat(drive.plain().get(FILE).status()).as("the file is there").isEqualTo(200);
    }
  }
}
