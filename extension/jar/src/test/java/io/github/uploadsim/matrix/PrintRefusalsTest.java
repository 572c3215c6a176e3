package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.PrintCalls.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What print refuses and the rows of its matrix do not show: both sides of a bound, what is next.
 */
class PrintRefusalsTest {

  @ParameterizedTest
  @CsvSource({"10485760, 413", "10485759, 202"})
  void rowD4AFragmentIsLessThanTenMegabytes(int length, int status) {
    try (UploadSim graph = UploadSim.start()) {
      PrintCalls print = new PrintCalls(graph);
      String range = "bytes 0-%d/20971520".formatted(length - 1);
      Answer answer = print.put(print.open(20 << 20), new byte[length], range);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.inner()).isEqualTo(status == 413 ? "maxFragmentLengthExceeded" : "");
    }
  }

  @Test
  void theBoundOfAFragmentMayBeAnother() {
    try (UploadSim graph = with("print.maxFragmentBytes", "5")) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(10);
      assertThat(print.put(url, new byte[6], "bytes 0-5/10").status()).isEqualTo(413);
      assertThat(print.put(url, new byte[5], "bytes 5-9/10").status()).isEqualTo(202);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void rowD6AnExpiredSessionMayBeToldInOtherWays(int status) {
    try (UploadSim graph = with("print.expiredAs", Integer.toString(status))) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(10);
      graph.clock().advance(Duration.ofHours(1));
      assertThat(print.putTen(url).status()).isEqualTo(status);
      assertThat(print.status(url).status()).isEqualTo(status);
    }
  }

  @Test
  void rowD7FragmentsMayHaveToComeInOrder() {
    try (UploadSim graph = with("print.sequential", "true")) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(20);
      Answer ahead = print.put(url, TEN, "bytes 10-19/20");
      assertThat(ahead.status()).isEqualTo(416);
      assertThat(ahead.inner()).isEqualTo("fragmentOutOfOrder");
      assertThat(print.put(url, TEN, "bytes 0-9/20").status()).isEqualTo(202);
      assertThat(print.put(url, TEN, "bytes 10-19/20").status()).isEqualTo(201);
    }
  }

  @Test
  void theEqualsSignOfTheExampleMayBeTaken() {
    try (UploadSim graph = with("print.acceptEqualsSign", "true")) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(20);
      assertThat(print.put(url, TEN, "bytes=0-9/20").status()).isEqualTo(202);
      assertThat(print.put(url, TEN, "bytes 10-19/20").status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {411, 400})
  void aFragmentOfUnknownLengthIsRefused(int status) throws IOException {
    try (UploadSim graph = with("print.lengthMissingStatus", Integer.toString(status))) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(10);
      String headers = "Content-Range: bytes 0-9/10\r\nTransfer-Encoding: chunked\r\n";
      String answer = RawCall.send(url, "PUT", headers, "a\r\n0123456789\r\n0\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":\"invalidRequest\"");
      assertThat(print.status(url).json().at("/nextExpectedRanges/0").asText()).isEqualTo("0-9");
    }
  }

  @Test
  void anotherFamilysSessionIsNoneOfPrints() {
    try (UploadSim graph = UploadSim.start()) {
      String todo = new TodoCalls(graph).open("a", 10);
      String id = todo.substring(todo.lastIndexOf('/') + 1);
      String here = todo.substring(0, todo.indexOf("/v1.0")) + "/uploadSessions/" + id;
      PrintCalls print = new PrintCalls(graph);
      assertThat(print.cancel(here).status()).isEqualTo(404);
      assertThat(print.cancel(here + "?tempauthtoken=").status()).isEqualTo(404);
      assertThat(graph.session("a").orElseThrow().state()).isEqualTo("open");
    }
  }

  private static UploadSim with(String name, String value) {
    return UploadSim.start(UploadSimConfig.defaults().set(name, value));
  }
}
