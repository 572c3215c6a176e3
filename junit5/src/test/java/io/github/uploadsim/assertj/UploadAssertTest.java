package io.github.uploadsim.assertj;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(UploadSimExtension.class)
class UploadAssertTest {

  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final byte[] content = TodoClient.bytes(2500);

  private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable claim) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(claim);
  }

  @Test
  void contentIsComparedFromMemoryFileAndStream(UploadSim graph, @TempDir Path folder)
      throws IOException {
    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);
    Path file = Files.write(folder.resolve("flower.jpg"), content);

    assertThat(graph)
        .uploaded("flower.jpg")
        .withContent(content)
        .withContent(file)
        .withContent(new ByteArrayInputStream(content))
        .withSize(2500)
        .holding(2500)
        .inFragments(3)
        .inSessions(1)
        .afterFaults(0)
        .expectingNext();
  }

  @Test
  void theFirstDifferentByteIsNamedWithTheRequestThatWroteIt(UploadSim graph) {
    byte[] other = content.clone();
    other[1234] ^= 1;
    other[2000] ^= 1;
    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    assertFails(() -> assertThat(graph).uploaded("flower.jpg").withContent(other))
        .withMessageStartingWith("[flower.jpg] expected 2500 bytes, sha256 ")
        .withMessageContaining("but holds 2500 bytes, sha256 ")
        .withMessageContaining(
            "the first byte that differs is 1234, written by #3 put bytes 1000-1999/2500"
                + " (fragment 2)")
        .withMessageContaining("missing: nothing")
        .withMessageContaining("4 exchanges so far:");
  }

  @Test
  void aByteThatAResumeWroteIsBlamedOnTheResume(UploadSim graph) {
    graph.inject(cutRequest().afterBytes(600).keeping(200), onFragment(2));
    byte[] other = content.clone();
    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    other[1199] ^= 1;
    assertFails(() -> assertThat(graph).uploaded("flower.jpg").withContent(other))
        .withMessageContaining("the first byte that differs is 1199, written by #3 put");
    other[1199] ^= 1;
    other[1200] ^= 1;
    assertFails(() -> assertThat(graph).uploaded("flower.jpg").withContent(other))
        .withMessageContaining("the first byte that differs is 1200, written by #5 put");
  }

  @Test
  void aShorterOrLongerFileIsToldApartFromADifferentOne(UploadSim graph) {
    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    assertFails(
            () ->
                assertThat(graph).uploaded("flower.jpg").withContent(Arrays.copyOf(content, 2600)))
        .withMessageContaining("expected 2600 bytes")
        .withMessageContaining("what it holds ends at byte 2500, all before is as expected");
    assertFails(
            () ->
                assertThat(graph).uploaded("flower.jpg").withContent(Arrays.copyOf(content, 1100)))
        .withMessageContaining("all expected bytes are there, but it goes on at byte 1100")
        .withMessageContaining("written by #3 put");
  }

  @Test
  void aPartIsSeenWhileItIsOpen(UploadSim graph) throws IOException {
    TodoClient client = new TodoClient(graph.baseUrl());
    URI session = client.open("flower.jpg", content.length);
    client.put(session, 0, content);

    assertThat(graph)
        .received("flower.jpg")
        .inState("open")
        .expectingNext("1000")
        .holding(1000)
        .inFragments(1)
        .withContent(Arrays.copyOf(content, 1000));
    assertFails(() -> assertThat(graph).received("flower.jpg").withContent(content))
        .withMessageContaining("ends at byte 1000")
        .withMessageContaining("missing: 1000-2499");
    assertFails(() -> assertThat(graph).received("flower.jpg").inState("completed"))
        .withMessageContaining("expected to be completed but it is open with 1000 of 2500 bytes");
    assertFails(() -> assertThat(graph).received("flower.jpg").expectingNext("2000"))
        .withMessageContaining("expected to expect [2000] next but it expects [1000]");
    assertFails(() -> assertThat(graph).received("flower.jpg").holding(2500))
        .withMessageContaining("expected 2500 bytes to be held but it is open with 1000");
  }

  @Test
  void digestsAreComparedWhateverTheirCase(UploadSim graph) {
    new TodoClient(graph.baseUrl()).attach("abc", new byte[] {'a', 'b', 'c'});

    assertThat(graph)
        .uploaded("abc")
        .withSha256(SHA256_OF_ABC)
        .withSha256(SHA256_OF_ABC.toUpperCase(Locale.ROOT));
    assertFails(() -> assertThat(graph).uploaded("abc").withSha256("00"))
        .withMessageContaining("expected sha256 00 but holds 3 bytes with " + SHA256_OF_ABC);
  }

  @Test
  void countsThatDifferSayBoth(UploadSim graph) {
    graph.inject(loseReply(), onFragment(2));
    new TodoClient(graph.baseUrl()).attach("flower.jpg", content);

    UploadAssert flower = assertThat(graph).uploaded("flower.jpg").afterFaults(1);
    assertFails(() -> flower.afterFaults(2))
        .withMessageContaining("expected 2 faults on the way but there were 1");
    assertFails(() -> flower.inFragments(2))
        .withMessageContaining("expected 2 fragments but there were 3");
    assertFails(() -> flower.inSessions(2))
        .withMessageContaining("expected 2 sessions but there were 1");
    assertFails(() -> flower.withSize(1))
        .withMessageContaining("expected a file of 1 bytes but it has 2500");
  }

  @Test
  void noContentIsShown(UploadSim graph) {
    byte[] text = "a very private sentence".getBytes(StandardCharsets.UTF_8);
    new TodoClient(graph.baseUrl()).attach("diary", text);

    assertFails(() -> assertThat(graph).uploaded("diary").withContent(new byte[] {1}))
        .withMessageNotContainingAny("private", TodoClient.TOKEN);
  }
}
