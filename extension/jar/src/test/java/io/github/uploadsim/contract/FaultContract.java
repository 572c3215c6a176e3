package io.github.uploadsim.contract;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Line;
import io.github.uploadsim.door.Scheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a broken line leaves behind, and that the status then tells the truth. */
interface FaultContract extends Stage {

  byte[] BROKEN = Bytes.random(100_000);

  static Stream<Arguments> keeps() {
    return Stream.of(Scheme.values())
        .flatMap(scheme -> Stream.of(0, 1, 12_345, 30_000).map(k -> Arguments.of(scheme, k)));
  }

  @ParameterizedTest(name = "over {0}, {1} kept")
  @MethodSource("io.github.uploadsim.contract.FaultContract#keeps")
  default void lineCutInMidFragmentLeavesWhatTheFaultKeeps(Scheme scheme, int kept) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", BROKEN.length);
    caller.put(url, BROKEN, 0, 40_000);
    sim().inject(cutRequest().afterBytes(30_000).keeping(kept), onFragment(2));

    assertThat(caller.put(url, BROKEN, 40_000, 40_000).status()).isZero();

    assertResumes(caller, url, 40_000 + kept);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void clientThatGoesAwayInMidFragmentLeavesNothing(Scheme scheme) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", BROKEN.length);
    caller.put(url, BROKEN, 0, 40_000);

    try (Line line = caller.line()) {
      line.send(caller.putHead(url, 40_000, 60_000, BROKEN.length)).send(BROKEN, 40_000, 20_000);
      line.abort();
    }

    assertResumes(caller, url, 40_000);
  }

  @ParameterizedTest(name = "over {0}, {1} kept")
  @MethodSource("io.github.uploadsim.contract.FaultContract#keeps")
  default void lostReplyIsMadeGoodByTheStatus(Scheme scheme, int kept) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", BROKEN.length);
    sim().inject(loseReply().keeping(kept), onFragment(1));

    assertThat(caller.put(url, BROKEN, 0, 30_000).status()).isZero();

    assertResumes(caller, url, kept);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void lostReplyToTheLastFragmentLeavesOneFinishedFile(Scheme scheme) {
    Caller caller = caller(scheme);
    String url = caller.open("a.bin", BROKEN.length);
    caller.put(url, BROKEN, 0, 40_000);
    sim().inject(loseReply(), onLastFragment());

    assertThat(caller.put(url, BROKEN, 40_000, 60_000).status()).isZero();

    assertThat(Caller.refusal(caller.status(url))).isEqualTo(family().refusal(Slip.GONE));
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(BROKEN));
    family().listing().ifPresent(path -> assertThat(listed()).isEqualTo(List.of("a.bin")));
  }

  private void assertResumes(Caller caller, String url, int from) {
    Answer status = caller.status(url);
    assertThat(String.valueOf(Caller.ranges(status).get(0))).matches(from + "(-\\d*)?");
    assertThat(sim().session("a.bin").orElseThrow().received()).isEqualTo(from);
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(Bytes.prefix(BROKEN, from)));
    Answer last = caller.put(url, BROKEN, from, BROKEN.length - from);
    assertThat(last.status()).isEqualTo(family().finalStatus());
    assertThat(held("a.bin")).isEqualTo(Bytes.sha256(BROKEN));
  }
}
