package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.dialect.todo.TodoSwitches;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Ending;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Operation;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerGoneTest {

  private final byte[] file = Bodies.random(26, 1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16})
  void aBrokenFragmentLeavesNothing(int after) {
    try (Service service = Service.live()) {
      String session = service.open("a", 26);

      Answer broken = service.put(session, 0, 16, 26, Bodies.breaking(file, after), "c1");

      assertThat(broken.arrives()).isFalse();
      assertThat(broken.exchange().taken()).isEqualTo(after);
      assertThat(broken.exchange().kept()).isZero();
      assertThat(broken.exchange().answered()).isFalse();
      assertThat(broken.exchange().ending())
          .isEqualTo("peer went away after %d of 16 body bytes".formatted(after));
      assertThat(service.status(session).expected()).isZero();
      assertThat(service.content(session)).isEmpty();
    }
  }

  @Test
  void aServiceMayKeepWhatCame() {
    try (Service service =
        Service.with(
            TodoHabits.live().with(TodoSwitches.PARTIAL_ACCEPT, TodoSwitches.Partial.ALL))) {
      String session = service.open("a", 26);
      service.put(session, 0, 16, 26, Bodies.breaking(file, 7), "c1");

      assertThat(service.status(session).expected()).isEqualTo(7);
      assertThat(service.put(session, 7, Bodies.part(file, 7, 26), 26).status()).isEqualTo(201);
      assertThat(service.content(session)).isEqualTo(file);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultThatThePeerEscapedDidNotHappen(Fault fault) {
    try (Service service = Service.live().inject(Operation.PUT, fault)) {
      String session = service.open("a", 26);

      Answer broken = service.put(session, 0, 16, 26, Bodies.breaking(file, 7), "c1");

      assertThat(broken.served().ending()).isEqualTo(new Ending.Whole());
      assertThat(broken.exchange().fault()).isEmpty();
      assertThat(service.rule().hits()).isZero();
      assertThat(service.rule().missed()).contains("the peer went away after 7 bytes");
      assertThat(service.session(session).faultsStruck()).isZero();
      assertThat(service.session(session).state()).isEqualTo("open");
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new LoseReply(Keep.ALL, Close.RESET),
        new ExpireSession(Keep.NONE),
        new ExpireSession(Keep.ALL),
        new ForgetSession(Keep.NONE),
        new ForgetSession(Keep.ALL));
  }

  @Test
  void aCreateThatBreaksOpensNothing() {
    try (Service service = Service.live()) {
      byte[] body = Service.text("{\"attachmentInfo\":{\"attachmentType\":\"file\"");

      Answer broken =
          service.call(
              "POST", "/attachments/createUploadSession", body.length, Bodies.breaking(body, 20));

      assertThat(broken.arrives()).isFalse();
      assertThat(service.simulator().sessions()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 17, 26})
  void aBodyOfAnotherLengthThanDeclaredIsRefused(int came) {
    try (Service service = Service.live()) {
      String session = service.open("a", 26);

      ByteArrayInputStream body = new ByteArrayInputStream(file, 0, came);
      Answer answer = service.put(session, 0, 16, 26, body, "c1");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("does not match the provided number of bytes");
      assertThat(service.status(session).expected()).isZero();
      assertThat(service.content(session)).isEmpty();
    }
  }
}
