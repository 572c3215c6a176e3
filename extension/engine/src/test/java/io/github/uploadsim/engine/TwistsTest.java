package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.fault.Conflict;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Lock;
import io.github.uploadsim.fault.NeverFinish;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.PhantomAck;
import io.github.uploadsim.fault.Quota;
import io.github.uploadsim.fault.RevokeUrlToken;
import io.github.uploadsim.fault.Rollback;
import io.github.uploadsim.fault.StaleStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What faults do to a session: a file of 100 bytes in fragments of 50. */
class TwistsTest {

  private static final int HALF = 50;
  private static final byte[] FILE = Bodies.random(2 * HALF, 1);

  private final Service service = Service.live();
  private final String session = service.open("a.bin", FILE.length);

  @AfterEach
  void stop() {
    service.close();
  }

  private Answer first() {
    return service.put(session, 0, Bodies.part(FILE, 0, HALF), FILE.length);
  }

  private Answer second() {
    return service.put(session, HALF, Bodies.part(FILE, HALF, 2 * HALF), FILE.length);
  }

  private long expected() {
    return service.status(session).expected();
  }

  @Test
  void aPhantomAcknowledgementCreditsBytesThatAreNotThere() {
    service.inject(Operation.PUT, new PhantomAck(Keep.bytes(20)));

    assertThat(first().expected()).isEqualTo(HALF);
    assertThat(expected()).isEqualTo(20);
    assertThat(second().status()).isEqualTo(416);
  }

  @Test
  void aPhantomAcknowledgementOfTheLastByteLeavesNoFile() {
    first();
    service.inject(Operation.PUT, new PhantomAck(Keep.NONE));

    assertThat(second().status()).isEqualTo(201);
    assertThat(service.simulator().items()).isEmpty();
    assertThat(second().status()).isEqualTo(201);
    assertThat(service.simulator().items()).hasSize(1);
  }

  @Test
  void aRollbackForgetsBytesAndTheirMemory() {
    first();
    service.inject(Operation.STATUS, new Rollback(7));

    assertThat(expected()).isEqualTo(7);
    assertThat(service.content(session)).isEqualTo(Bodies.part(FILE, 0, 7));
    Answer rest = service.put(session, 7, Bodies.part(FILE, 7, 2 * HALF), FILE.length);
    assertThat(rest.status()).isEqualTo(201);
    assertThat(Items.value(service, 0).body()).isEqualTo(FILE);
  }

  @Test
  void aRollbackBeforeAFragmentMakesAGapOfIt() {
    first();
    service.inject(Operation.PUT, new Rollback(0));

    assertThat(second().status()).isEqualTo(416);
    assertThat(expected()).isZero();
    assertThat(first().status()).isEqualTo(200);
    assertThat(second().status()).isEqualTo(201);
    assertThat(Items.value(service, 0).body()).isEqualTo(FILE);
  }

  @Test
  void aStaleStatusTellsWhatWasTrueBefore() {
    first();
    service.inject(Operation.STATUS, new StaleStatus());

    assertThat(expected()).isZero();
    assertThat(expected()).isEqualTo(HALF);
  }

  @Test
  void aRevokedUrlStaysRefused() {
    first();
    service.inject(Operation.PUT, new RevokeUrlToken());

    assertThat(second().status()).isEqualTo(401);
    assertThat(second().status()).isEqualTo(401);
    assertThat(service.status(session).status()).isEqualTo(401);
    assertThat(service.session(session).state()).isEqualTo("open");
  }

  @Test
  void aFileThatNeverFinishesHasAllItsBytes() {
    first();
    service.inject(Operation.PUT, new NeverFinish());

    Answer last = second();

    assertThat(last.status()).isEqualTo(200);
    assertThat(last.json()).containsEntry("nextExpectedRanges", java.util.List.of());
    assertThat(service.session(session).received()).isEqualTo(2L * HALF);
    assertThat(service.simulator().items()).isEmpty();
    assertThat(second().status()).isEqualTo(416);
  }

  private static Fault plea(String type, Keep keep) {
    return switch (type) {
      case "conflict" -> new Conflict(keep);
      case "quota" -> new Quota(keep);
      default -> new Lock(keep);
    };
  }

  @ParameterizedTest
  @CsvSource({"conflict, 409", "quota, 507", "lock, 423"})
  void aRefusedLastFragmentMayBeSentAgainIfNothingWasKept(String type, int status) {
    first();
    service.inject(Operation.PUT, plea(type, Keep.NONE));

    assertThat(second().status()).isEqualTo(status);
    assertThat(service.session(session).received()).isEqualTo(HALF);
    assertThat(second().status()).isEqualTo(201);
    assertThat(Items.value(service, 0).body()).isEqualTo(FILE);
  }

  @ParameterizedTest
  @CsvSource({"conflict, 409", "quota, 507", "lock, 423"})
  void aRefusedLastFragmentStaysWithTheSessionIfAllWasKept(String type, int status) {
    first();
    service.inject(Operation.PUT, plea(type, Keep.ALL));

    assertThat(second().status()).isEqualTo(status);
    assertThat(service.session(session).received()).isEqualTo(2L * HALF);
    assertThat(service.session(session).state()).isEqualTo("open");
    assertThat(service.simulator().items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"conflict, 409", "quota, 507", "lock, 423"})
  void aRefusedCreateOpensNoSession(String type, int status) {
    service.inject(Operation.CREATE, plea(type, Keep.ALL));

    assertThat(service.create("b.bin", 10).status()).isEqualTo(status);
    assertThat(service.simulator().sessions()).hasSize(1);
    assertThat(service.create("b.bin", 10).status()).isEqualTo(200);
  }

  @Test
  void whatFailsAnywayFailsForItsOwnReason() {
    service.inject(Operation.PUT, new Conflict(Keep.ALL));

    assertThat(second().status()).isEqualTo(416);
  }
}
