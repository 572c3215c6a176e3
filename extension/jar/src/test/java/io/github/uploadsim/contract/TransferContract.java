package io.github.uploadsim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Line;
import io.github.uploadsim.door.Scheme;
import io.github.uploadsim.engine.SessionView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a file gets there, whole and unharmed. */
interface TransferContract extends Stage {

  byte[] FILE = Bytes.random(100_001);

  static Stream<Arguments> cuts() {
    return Stream.of(Scheme.values())
        .flatMap(
            scheme ->
                Stream.of(100_001, 100_000, 50_001, 65_536, 7_777)
                    .map(fragment -> Arguments.of(scheme, fragment)));
  }

  @ParameterizedTest(name = "over {0} in fragments of {1}")
  @MethodSource("io.github.uploadsim.contract.TransferContract#cuts")
  default void fileArrivesByteForByte(Scheme scheme, int fragment) {
    Caller caller = caller(scheme);

    Answer last = upload(caller, caller.open("a.bin", FILE.length), FILE, fragment);

    assertThat(last.status()).isEqualTo(family().finalStatus());
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(FILE));
    family()
        .download(last)
        .ifPresent(
            path ->
                assertThat(Bytes.sha256(caller.get(path).body())).isEqualTo(Bytes.sha256(FILE)));
    SessionView seen = sim().session("a.bin").orElseThrow();
    assertThat(seen.state()).isEqualTo("completed");
    assertThat(seen.family()).isEqualTo(family().name());
    assertThat(seen.received()).isEqualTo(FILE.length);
  }

  @Test
  default void fileArrivesInFragmentsOfOneByte() {
    byte[] small = Bytes.random(23);

    Answer last = upload(caller(), caller().open("a.bin", small.length), small, 1);

    assertThat(last.status()).isEqualTo(family().finalStatus());
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(small));
  }

  @Test
  default void manyFragmentsGoOverOneConnection() {
    String url = caller().open("a.bin", FILE.length);
    try (Line line = caller().line()) {
      for (int start = 0; start < FILE.length; start += 20_000) {
        int length = Math.min(20_000, FILE.length - start);
        line.send(caller().putHead(url, start, length, FILE.length)).send(FILE, start, length);
        int due =
            start + length == FILE.length ? family().finalStatus() : family().fragmentStatus();
        assertThat(line.answer().status()).isEqualTo(due);
      }
    }
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(FILE));
  }

  @ParameterizedTest(name = "over {0} in fragments of {1}")
  @MethodSource("io.github.uploadsim.contract.TransferContract#cuts")
  default void fragmentsAndStatusSayTheSame(Scheme scheme, int fragment) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", FILE.length);
    for (int start = 0; start + fragment < FILE.length; start += fragment) {
      Answer told = caller.put(url, FILE, start, fragment);
      Answer status = caller.status(url);

      assertThat(told.status()).isEqualTo(family().fragmentStatus());
      assertThat(told.header("content-type")).isEqualTo("application/json");
      assertThat(Caller.ranges(told)).isEqualTo(expectedAfter(start + fragment));
      assertThat(status.status()).isEqualTo(200);
      assertThat(Caller.ranges(status)).isEqualTo(Caller.ranges(told));
      assertThat(status.json().get("expirationDateTime"))
          .isEqualTo(told.json().get("expirationDateTime"));
    }
  }

  private List<String> expectedAfter(int bytes) {
    BitSet received = new BitSet();
    received.set(0, bytes);
    return family().expected(received, FILE.length);
  }

  @Test
  default void statusBeforeTheFirstFragmentSaysThatNothingIsThere() {
    Answer status = caller().status(caller().open("a.bin", FILE.length));

    assertThat(status.status()).isEqualTo(200);
    assertThat(String.valueOf(Caller.ranges(status).get(0))).matches("0(-\\d*)?");
  }

  @Test
  default void twoSessionsSideBySideDoNotMix() {
    byte[] other = Bytes.random(90_000);
    String first = caller().open("first.bin", FILE.length);
    String second = caller().open("second.bin", other.length);

    for (int start = 0; start < 90_000; start += 30_000) {
      caller().put(first, FILE, start, 30_000);
      caller().put(second, other, start, 30_000);
    }
    Answer last = caller().put(first, FILE, 90_000, 10_001);

    assertThat(last.status()).isEqualTo(family().finalStatus());
    assertThat(held("first.bin")).isEqualTo(Bytes.sha256(FILE));
    assertThat(held("second.bin")).isEqualTo(Bytes.sha256(other));
  }

  /** Each sends bytes of its own, so that the file shows who won. */
  @Test
  default void rivalsForOneFragmentHaveOneWinner() throws Exception {
    String url = caller().open("a.bin", 50_000);
    List<Callable<Answer>> rivals =
        IntStream.range(0, 8).<Callable<Answer>>mapToObj(n -> () -> rival(url, n)).toList();
    List<Answer> answers = atOnce(rivals);

    List<Integer> winners =
        IntStream.range(0, 8)
            .filter(n -> answers.get(n).status() == family().fragmentStatus())
            .boxed()
            .toList();
    assertThat(winners).hasSize(1);
    answers.remove((int) winners.get(0));
    assertThat(answers)
        .extracting(Caller::refusal)
        .isSubsetOf(family().refusal(Slip.OVERLAP), family().refusal(Slip.RIVAL));
    byte[] begun = Bytes.prefix(Bytes.random(60_000 + winners.get(0)), 49_999);
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(begun));
  }

  private Answer rival(String url, int n) {
    byte[] mine = Bytes.prefix(Bytes.random(60_000 + n), 50_000);
    return caller().put(url, mine, 0, 49_999);
  }

  private static <T> List<T> atOnce(List<Callable<T>> clients) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(clients)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void clientsAtTheSameTimeAllGetTheirFileThere() throws Exception {
    List<Callable<Integer>> clients =
        IntStream.range(0, 12).<Callable<Integer>>mapToObj(n -> () -> client(n)).toList();

    assertThat(atOnce(clients)).containsOnly(family().finalStatus());

    for (int n = 0; n < 12; n++) {
      assertThat(held("file" + n)).isEqualTo(Bytes.sha256(Bytes.random(40_000 + n)));
    }
  }

  private int client(int n) {
    byte[] file = Bytes.random(40_000 + n);
    Caller caller = caller(n % 2 == 0 ? Scheme.HTTP : Scheme.HTTPS);
    return upload(caller, caller.open("file" + n, file.length), file, 9_000).status();
  }
}
