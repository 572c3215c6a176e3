package io.github.uploadsim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Line;
import io.github.uploadsim.door.Scheme;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and that a refusal changes nothing. */
interface RefusalContract extends Stage {

  byte[] WANTED = Bytes.random(1_000);

  /** A wrong fragment after 400 of 1000 bytes; the body has as many bytes as are declared. */
  record Wrong(Slip slip, String range, int length) {
    @Override
    public String toString() {
      return slip + ": " + range + " with " + length + " bytes";
    }
  }

  static Stream<Wrong> wrongs() {
    return Stream.of(
        new Wrong(Slip.OVERLAP, "bytes 0-399/1000", 400),
        new Wrong(Slip.OVERLAP, "bytes 399-999/1000", 601),
        new Wrong(Slip.OVERLAP, "bytes 0-999/1000", 1000),
        new Wrong(Slip.OVERLAP, "bytes 200-299/1000", 100),
        new Wrong(Slip.WRONG_TOTAL, "bytes 400-999/1001", 600),
        new Wrong(Slip.WRONG_TOTAL, "bytes 400-998/999", 599),
        new Wrong(Slip.WRONG_TOTAL, "bytes 1000-1099/1100", 100),
        new Wrong(Slip.WRONG_LENGTH, "bytes 400-999/1000", 599),
        new Wrong(Slip.WRONG_LENGTH, "bytes 400-999/1000", 601),
        new Wrong(Slip.WRONG_LENGTH, "bytes 400-999/1000", 0),
        new Wrong(Slip.NO_RANGE, "bytes 999-400/1000", 600),
        new Wrong(Slip.NO_RANGE, "bytes 400-1000/1000", 601),
        new Wrong(Slip.NO_RANGE, "bytes 400-999/*", 600),
        new Wrong(Slip.NO_RANGE, "bytes=400-999/1000", 600),
        new Wrong(Slip.NO_UNIT, "400-999/1000", 600),
        new Wrong(Slip.NO_RANGE, "bytes 400-999", 600),
        new Wrong(Slip.NO_RANGE, "bytes */1000", 0),
        new Wrong(Slip.NO_RANGE, "bytes -400-999/1000", 600),
        new Wrong(Slip.NO_RANGE, "octets 400-999/1000", 600),
        new Wrong(Slip.NO_RANGE, "bytes 400-99999999999999999999/1000", 600),
        new Wrong(Slip.NO_RANGE, "", 600));
  }

  @ParameterizedTest
  @MethodSource("io.github.uploadsim.contract.RefusalContract#wrongs")
  default void wrongFragmentIsRefusedAndTheUploadGoesOn(Wrong wrong) {
    String url = begun();
    String head = caller().putHead(url, wrong.length(), "Content-Range: " + wrong.range());

    try (Line line = caller().line()) {
      Answer refused = line.send(head).send(Bytes.random(2_000), 0, wrong.length()).answer();
      assertRefused(refused, wrong.slip());
    }
    assertGoesOn(url);
  }

  @Test
  default void fragmentAheadIsTakenOnlyWhereOrderDoesNotMatter() {
    String url = begun();

    Answer ahead = caller().put(url, WANTED, 700, 300);

    if (family().inOrder()) {
      assertRefused(ahead, Slip.GAP);
      assertGoesOn(url);
    } else {
      assertThat(ahead.status()).isEqualTo(family().fragmentStatus());
      assertThat(caller().put(url, WANTED, 400, 300).status()).isEqualTo(family().finalStatus());
    }
  }

  @Test
  default void fragmentWithoutContentRangeIsRefused() {
    String url = begun();
    try (Line line = caller().line()) {
      line.send(caller().putHead(url, 600)).send(WANTED, 400, 600);
      assertRefused(line.answer(), Slip.NO_RANGE);
    }
    assertGoesOn(url);
  }

  @Test
  default void fragmentInChunksIsRefused() {
    String url = begun();
    String range = "Content-Range: bytes 400-999/1000";
    try (Line line = caller().line()) {
      line.send(caller().putHead(url, -1, range, "Transfer-Encoding: chunked"));
      line.send("258\r\n").send(WANTED, 400, 600).send("\r\n0\r\n\r\n");
      assertRefused(line.answer(), Slip.NO_LENGTH);
    }
    assertGoesOn(url);
  }

  @Test
  default void fragmentOverTheLimitIsRefused() {
    try (UploadSim strict = UploadSim.start(family().limited(500))) {
      Caller caller = new Caller(family(), Scheme.HTTP.origin(strict));
      String url = caller.open("a.bin", WANTED.length);

      assertRefused(caller.put(url, WANTED, 0, 501), Slip.TOO_LARGE);

      assertThat(caller.put(url, WANTED, 0, 500).status()).isEqualTo(family().fragmentStatus());
      assertThat(caller.put(url, WANTED, 500, 500).status()).isEqualTo(family().finalStatus());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "GET", "DELETE"})
  default void bearerRuleHoldsForEveryMethod(String method) {
    String url = begun();
    boolean bearer = !family().bearerOnUploadUrl();
    String target = method.equals("PUT") ? family().fragmentUrl(url) : url;
    String range = "Content-Range: bytes 400-999/1000";
    int length = method.equals("PUT") ? 600 : 0;

    try (Line line = caller().line()) {
      line.send(caller().head(method, target, bearer, length, range)).send(WANTED, 400, length);
      Answer answer = line.answer();
      if (family().bearerMattersFor(method)) {
        assertRefused(answer, Slip.BEARER);
        assertGoesOn(url);
      } else {
        assertThat(answer.status()).isBetween(200, 204);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "HEAD", "OPTIONS", "PROPFIND"})
  default void otherMethodsOnTheUploadUrlChangeNothing(String method) {
    String url = begun();
    try (Line line = caller().line()) {
      line.send(caller().head(method, url, family().bearerOnUploadUrl(), 0));
      assertThat(line.headOnly()).doesNotContain(" 500 ");
    }
    assertGoesOn(url);
  }

  /** A session of 1000 bytes that has 400. */
  private String begun() {
    String url = caller().open("a.bin", WANTED.length);
    assertThat(caller().put(url, WANTED, 0, 400).status()).isEqualTo(family().fragmentStatus());
    return url;
  }

  private void assertRefused(Answer answer, Slip slip) {
    assertThat(Caller.refusal(answer)).isEqualTo(family().refusal(slip));
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.error()).containsKeys("code", "message");
  }

  private void assertGoesOn(String url) {
    assertThat(sim().session("a.bin").orElseThrow().received()).isEqualTo(400);
    assertThat(String.valueOf(Caller.ranges(caller().status(url)).get(0))).matches("400(-\\d*)?");
    assertThat(caller().put(url, WANTED, 400, 600).status()).isEqualTo(family().finalStatus());
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(WANTED));
  }
}
