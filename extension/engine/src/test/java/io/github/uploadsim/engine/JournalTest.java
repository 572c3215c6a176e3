package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  private final byte[] file = Bodies.random(26, 1);
  private final Service service = Service.live();
  private final String session = service.open("flower.jpg", 26);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void anExchangeSaysWhatHappened() {
    service.inject(Operation.PUT, new CutRequest(10, Keep.bytes(7), Close.RESET));

    Exchange exchange = service.put(session, 0, Bodies.part(file, 0, 16), 26).exchange();

    assertThat(exchange.number()).isEqualTo(2);
    assertThat(exchange.at()).isEqualTo(Service.NOW);
    assertThat(exchange.endpoint()).isEqualTo("put");
    assertThat(exchange.session()).contains(session);
    assertThat(exchange.file()).contains("flower.jpg");
    assertThat(exchange.fragment()).hasValue(1);
    assertThat(exchange.declared()).isEqualTo(OptionalLong.of(16));
    assertThat(exchange.answered()).isFalse();
    assertThat(exchange.rule()).contains("fault-1");
    assertThat(exchange.line())
        .isEqualTo(
            "#2 put bytes 0-15/26 (fragment 1), took 10, kept 7: cut after 10 of 16 body bytes by"
                + " reset [fault cutRequest]");
  }

  @Test
  void exchangesHoldNoTokenAndNoContent() {
    service.put(session, 0, Service.text("abcdefghijklmnopqrstuvwxyz"), 26);

    assertThat(service.simulator().journal().exchanges().toString())
        .doesNotContain("secret", "abcdef");
  }

  @Test
  void fragmentsAreCountedByTheirDistinctStarts() {
    service.inject(Operation.PUT, new CutRequest(10, Keep.bytes(7), Close.RESET));
    service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(service.put(session, 7, Bodies.part(file, 7, 16), 26).exchange().fragment())
        .hasValue(2);
    assertThat(service.put(session, 0, Bodies.part(file, 0, 16), 26).exchange().fragment())
        .hasValue(1);
    assertThat(service.put(session, 16, Bodies.part(file, 16, 26), 26).exchange().fragment())
        .hasValue(3);
    assertThat(service.status(session).exchange().fragment()).isEmpty();
  }

  @Test
  void beyondItsBoundTheOldestGo() {
    try (Service small = Service.remembering(3)) {
      for (int i = 0; i < 5; i++) {
        small.create("a", 1);
      }

      Journal journal = small.simulator().journal();
      assertThat(journal.exchanges()).extracting(Exchange::number).containsExactly(3L, 4L, 5L);
      assertThat(journal.dropped()).isEqualTo(2);
    }
  }

  @Test
  void aHiddenRepeatIsNoted() {
    loseOne();

    assertThat(put("c2").exchange().notes())
        .singleElement()
        .asString()
        .startsWith("repeat of #2 on a new connection, with no status call in between");
  }

  @Test
  void aRepeatAfterAStatusIsTheClientsOwn() {
    loseOne();
    service.status(session);

    assertThat(put("c2").exchange().notes()).isEmpty();
  }

  @Test
  void aRepeatOnTheSameConnectionOrOfAnAnsweredRequestIsTheClientsOwn() {
    loseOne();
    assertThat(put("c1").exchange().notes()).isEmpty();
    assertThat(put("c3").exchange().notes()).isEmpty();
  }

  @Test
  void aRepeatThatBreaksOffAfterTheStatusWasAskedIsStillTheHiddenOne() {
    loseOne();
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            service.status(session);
            throw new IOException("reset by peer");
          }
        };

    Answer hidden = service.put(session, 0, 16, 26, breaking, "c2");
    Answer wanted = put("c3");

    assertThat(hidden.exchange().notes()).singleElement().asString().startsWith("repeat of #2");
    assertThat(wanted.exchange().notes()).isEmpty();
  }

  @Test
  void anExchangeThatIsThereNeedNotBeAwaited() {
    Journal journal = service.simulator().journal();

    assertThat(journal.await(any -> any.endpoint().equals("create"), Duration.ZERO).number())
        .isOne();
    assertThatThrownBy(() -> journal.await(any -> false, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no such exchange within PT0S; there are 1");
  }

  @Test
  void anExchangeToComeIsAwaited() throws InterruptedException {
    Journal journal = service.simulator().journal();
    Thread client = new Thread(() -> service.status(session));

    client.start();
    Exchange awaited =
        journal.await(any -> any.endpoint().equals("status"), Duration.ofSeconds(30));
    client.join();

    assertThat(awaited.number()).isEqualTo(2);
  }

  private void loseOne() {
    service.inject(Operation.PUT, new LoseReply(Keep.NONE, Close.RESET));
    put("c1");
  }

  private Answer put(String connection) {
    return service.put(session, 0, 16, 26, new ByteArrayInputStream(file, 0, 16), connection);
  }
}
