package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Throttle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service holds on to when a fragment of 16 bytes of 26 goes wrong. */
class KeptBytesTest {

  private static final Scripted ERROR = Scripted.status(503);

  private final byte[] file = Bodies.random(26, 1);
  private final Service service = Service.live();
  private final String session = service.open("a", 26);

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aResumeGoesOnBehindWhatWasKept(Fault fault, long taken, long kept) {
    service.inject(Operation.PUT, fault);

    Answer struck = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(struck.exchange().taken()).isEqualTo(taken);
    assertThat(struck.exchange().kept()).isEqualTo(kept);
    assertThat(struck.exchange().fault()).contains(fault.type());
    assertThat(service.rule().struckAt()).containsExactly(struck.exchange().number());
    assertThat(service.session(session).received()).isEqualTo(kept);
    assertThat(service.session(session).faultsStruck()).isOne();
    assertThat(service.status(session).expected()).isEqualTo(kept);
    assertThat(service.put(session, kept, Bodies.part(file, kept, 26), 26).status()).isEqualTo(201);
    assertThat(service.content(session)).isEqualTo(file);
  }

  static Stream<Arguments> faults() {
    CutRequest cut = new CutRequest(10, Keep.NONE, Close.RESET);
    LoseReply lose = new LoseReply(Keep.ALL, Close.RESET);
    Respond respond = new Respond(ERROR, Keep.NONE);
    CutResponse response = new CutResponse(3, Keep.ALL, Close.RESET);
    Throttle throttle = new Throttle(429, new RetryAfter.Seconds(1), Keep.NONE);
    return Stream.of(
        Arguments.of(cut, 10, 0),
        Arguments.of(cut.keeping(7), 10, 7),
        Arguments.of(cut.keepingAll(), 10, 10),
        Arguments.of(new CutRequest(16, Keep.NONE, Close.FIN), 16, 0),
        Arguments.of(new CutRequest(16, Keep.ALL, Close.FIN), 16, 16),
        Arguments.of(new CutRequest(0, Keep.ALL, Close.FIN), 0, 0),
        Arguments.of(new DropBeforeReading(Close.RESET), 0, 0),
        Arguments.of(lose, 16, 16),
        Arguments.of(lose.keeping(1), 16, 1),
        Arguments.of(lose.keepingNothing(), 16, 0),
        Arguments.of(response, 16, 16),
        Arguments.of(response.keeping(5), 16, 5),
        Arguments.of(response.keepingNothing(), 16, 0),
        Arguments.of(respond, 16, 0),
        Arguments.of(respond.keeping(15), 16, 15),
        Arguments.of(respond.keepingAll(), 16, 16),
        Arguments.of(throttle, 16, 0),
        Arguments.of(throttle.keepingAll(), 16, 16));
  }

  @Test
  void theLastFragmentMayBeKeptAndItsAnswerLost() {
    service.inject(Operation.PUT, new LoseReply(Keep.ALL, Close.RESET));

    Answer lost = service.put(session, 0, file, 26);

    assertThat(lost.arrives()).isFalse();
    assertThat(lost.exchange().ending()).isEqualTo("answer 201 lost, by reset");
    assertThat(service.status(session).status()).isEqualTo(404);
    assertThat(service.simulator().items()).hasSize(1);
    assertThat(service.content(session)).isEqualTo(file);
  }

  @Test
  void theLastFragmentKeptInPartFinishesNothing() {
    service.inject(Operation.PUT, new Respond(ERROR, Keep.bytes(25)));

    assertThat(service.put(session, 0, file, 26).status()).isEqualTo(503);
    assertThat(service.simulator().items()).isEmpty();
    assertThat(service.status(session).expected()).isEqualTo(25);
  }

  @Test
  void keepingMoreThanCameKeepsWhatCameAndSaysSo() {
    service.inject(Operation.PUT, new Respond(ERROR, Keep.bytes(100)));

    Answer struck = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(struck.exchange().kept()).isEqualTo(16);
    assertThat(struck.exchange().notes())
        .containsExactly(
            "keep asked for 100 bytes and the request brought 16; kept what there was");
  }

  @Test
  void aCutBeyondTheBodyDoesNotHappen() {
    service.inject(Operation.PUT, new CutRequest(17, Keep.NONE, Close.RESET));

    Answer answer = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.exchange().fault()).isEmpty();
    assertThat(service.rule().hits()).isZero();
    assertThat(service.rule().missed()).contains("the body had 16 bytes, afterBytes is 17");
  }

  @Test
  void anAnswerIsNotCutBehindItsEnd() {
    service.inject(Operation.PUT, new CutResponse(5000, Keep.ALL, Close.RESET));

    Answer answer = service.put(session, 0, Bodies.part(file, 0, 16), 26);

    assertThat(answer.arrives()).isTrue();
    assertThat(service.rule().hits()).isZero();
    assertThat(service.rule().missed())
        .contains("the body of the answer had %d bytes".formatted(answer.body().length));
  }

  @Test
  void anAnswerTooShortToBeCutIsLostIfItWouldBeALie() {
    service.inject(Operation.PUT, new CutResponse(0, Keep.NONE, Close.FIN));

    Answer answer = service.put(session, 0, file, 26);

    assertThat(answer.served().ending()).isEqualTo(new Ending.Drop(Close.FIN));
    assertThat(answer.exchange().fault()).contains("cutResponse");
    assertThat(answer.exchange().notes())
        .singleElement()
        .asString()
        .contains("the answer was lost");
    assertThat(service.simulator().items()).isEmpty();
    assertThat(service.status(session).expected()).isZero();
  }

  @Test
  void aRefusedFragmentIsNeverKept() {
    service.inject(Operation.PUT, new LoseReply(Keep.ALL, Close.RESET));

    Answer gap = service.put(session, 5, Bodies.part(file, 5, 26), 26);

    assertThat(gap.exchange().status()).isEqualTo(416);
    assertThat(gap.exchange().kept()).isZero();
    assertThat(service.status(session).expected()).isZero();
  }

  @Test
  void aCreateThatFailsOpensNothingUnlessItIsKept() {
    service.inject(Operation.CREATE, new Respond(ERROR, Keep.NONE));
    service.create("b", 26);
    assertThat(service.simulator().sessions()).hasSize(1);

    service.inject(Operation.CREATE, new LoseReply(Keep.ALL, Close.RESET));
    assertThat(service.create("c", 26).arrives()).isFalse();
    assertThat(service.simulator().sessions()).hasSize(2);
  }

  @Test
  void aCancelThatIsNotKeptLeavesTheSessionOpen() {
    service.inject(Operation.CANCEL, new LoseReply(Keep.NONE, Close.RESET));
    service.cancel(session);
    assertThat(service.session(session).state()).isEqualTo("open");

    service.inject(Operation.CANCEL, new LoseReply(Keep.ALL, Close.RESET));
    service.cancel(session);
    assertThat(service.session(session).state()).isEqualTo("cancelled");
  }
}
