package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.item.Item;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadTest {

  private final byte[] file = Bodies.random(26, 1);
  private final Service service = Service.live();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aFileArrivesInFragments() {
    String session = service.open("flower.jpg", 26);

    Answer first = service.put(session, 0, Bodies.part(file, 0, 16), 26);
    Answer last = service.put(session, 16, Bodies.part(file, 16, 26), 26);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.expected()).isEqualTo(16);
    assertThat(last.status()).isEqualTo(201);
    assertThat(last.body()).isEmpty();
    assertThat(service.content(session)).isEqualTo(file);
    assertThat(service.simulator().items())
        .extracting(Item::name, Item::size, Item::modified)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("flower.jpg", 26L, Service.NOW));
  }

  @Test
  void aFileWithoutBytesIsFinishedByAnEmptyPut() {
    String session = service.open("empty", 0);

    assertThat(service.put(session, 0, new byte[0], 0).status()).isEqualTo(201);
    assertThat(service.content(session)).isEmpty();
    assertThat(service.simulator().items()).hasSize(1);
  }

  @Test
  void aSessionIsSeenAsItIs() {
    String session = service.open("flower.jpg", 26);
    service.put(session, 0, Bodies.part(file, 0, 5), 26);

    assertThat(service.session(session))
        .isEqualTo(
            new SessionView(
                session,
                "todo",
                "flower.jpg",
                "open",
                26,
                5,
                List.of("5"),
                Service.NOW.plus(Duration.ofHours(1)),
                Sha.of(Bodies.part(file, 0, 5)),
                Service.NOW,
                0));
  }

  @Test
  void aFinishedOrCancelledSessionExpectsNothing() {
    String done = service.open("a", 26);
    service.put(done, 0, file, 26);
    String cancelled = service.open("b", 26);
    service.cancel(cancelled);

    assertThat(service.session(done).state()).isEqualTo("completed");
    assertThat(service.session(done).nextExpectedRanges()).isEmpty();
    assertThat(service.session(cancelled).state()).isEqualTo("cancelled");
    assertThat(service.status(done).status()).isEqualTo(404);
    assertThat(service.cancel(cancelled).status()).isEqualTo(404);
  }

  @Test
  void sessionsAreListedInTheOrderOfTheirOpening() {
    String first = service.open("a", 1);
    String second = service.open("b", 1);

    assertThat(service.simulator().sessions())
        .extracting(SessionView::id)
        .containsExactly(first, second);
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void aSessionOfAnotherTaskIsNotFound() {
    String session = service.open("a", 26);

    assertThat(service.status(session + "x").status()).isEqualTo(404);
    assertThat(service.call("GET", "2/attachmentSessions/" + session, new byte[0]).status())
        .isEqualTo(404);
  }

  @Test
  void aFragmentThatRepeatsBytesIsRefusedAndChangesNothing() {
    String session = service.open("a", 26);
    service.put(session, 0, Bodies.part(file, 0, 16), 26);

    Answer repeat = service.put(session, 0, Bodies.random(16, 2), 26);

    assertThat(repeat.status()).isEqualTo(416);
    assertThat(repeat.exchange().kept()).isZero();
    assertThat(service.content(session)).isEqualTo(Bodies.part(file, 0, 16));
  }

  @Test
  void aCreateThatCannotBeReadOpensNothing() {
    String url = "/attachments/createUploadSession";

    assertThat(service.call("POST", url, new byte[0]).errorCode()).isEqualTo("BadRequest");
    assertThat(service.call("POST", url, Service.text("nonsense")).status()).isEqualTo(400);
    assertThat(service.call("POST", url, Service.text("{}")).errorCode())
        .isEqualTo("invalidRequest");
    assertThat(service.call("POST", url, new byte[65 * 1024]).status()).isIn(400, 413);
    assertThat(service.simulator().sessions()).isEmpty();
  }

  @Test
  void whatIsNotBoundIsNoVisit() {
    assertThat(Simulator.owns("/v1.0/me/messages")).isTrue();
    assertThat(Simulator.owns("/BETA")).isTrue();
    assertThat(Simulator.owns("/v1.0x/me")).isFalse();
    assertThat(Simulator.owns("/__admin")).isFalse();
  }
}
