package io.github.uploadsim.json;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Conflict;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.Edit;
import io.github.uploadsim.fault.EditReply;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LimitBandwidth;
import io.github.uploadsim.fault.Lock;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.NeverFinish;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.PhantomAck;
import io.github.uploadsim.fault.Quota;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.RevokeUrlToken;
import io.github.uploadsim.fault.Rollback;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Side;
import io.github.uploadsim.fault.StaleStatus;
import io.github.uploadsim.fault.Stall;
import io.github.uploadsim.fault.Throttle;
import io.github.uploadsim.fault.Trigger;
import io.github.uploadsim.fault.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Faults of every type and triggers with every part. */
final class Samples {

  private Samples() {}

  static Stream<Fault> faults() {
    CutRequest cut = new CutRequest(491_520, Keep.NONE, Close.RESET);
    Throttle throttle = new Throttle(429, new RetryAfter.Seconds(1), Keep.NONE);
    return Stream.concat(
        Stream.of(
            cut,
            cut.keeping(163_840).byFin(),
            cut.keepingAll(),
            new DropBeforeReading(Close.RESET),
            new DropBeforeReading(Close.FIN),
            new LoseReply(Keep.ALL, Close.FIN),
            new LoseReply(Keep.bytes(1L << 40), Close.RESET),
            new CutResponse(0, Keep.ALL, Close.RESET),
            new CutResponse(5, Keep.NONE, Close.FIN),
            throttle,
            throttle.status(503).retryAfter(2.128).keepingAll(),
            throttle.status(509).retryAfterDate(30),
            throttle.withoutRetryAfter(),
            new ExpireSession(Keep.NONE),
            new ExpireSession(Keep.ALL),
            new ForgetSession(Keep.NONE),
            new ForgetSession(Keep.ALL)),
        Stream.of(responses(), twists(), paces(), edits()).flatMap(any -> any));
  }

  private static Stream<Fault> twists() {
    return Stream.of(
        new PhantomAck(Keep.NONE),
        new PhantomAck(Keep.bytes(9)),
        new Conflict(Keep.ALL),
        new Conflict(Keep.NONE),
        new Quota(Keep.ALL),
        new Quota(Keep.bytes(5)),
        new Lock(Keep.NONE),
        new Lock(Keep.ALL),
        new NeverFinish(),
        new StaleStatus(),
        new RevokeUrlToken(),
        new Rollback(0),
        new Rollback(327_680));
  }

  private static Stream<Fault> paces() {
    Duration second = Duration.ofSeconds(1);
    return Stream.of(
        new Delay(new Wait.Fixed(second), false),
        new Delay(new Wait.Uniform(Duration.ZERO, second), true),
        new Delay(new Wait.LogNormal(second, 0.5), false),
        new Stall(Side.REQUEST, 100, second, false),
        new Stall(Side.RESPONSE, 0, Duration.ofMillis(2500), true),
        new LimitBandwidth(Side.REQUEST, 1, false),
        new LimitBandwidth(Side.RESPONSE, 1L << 40, true));
  }

  private static Stream<Fault> edits() {
    EditReply none = new EditReply(Edit.NONE);
    return Stream.of(
        none.dropField("nextExpectedRanges", "uploadUrl"),
        none.renameField("nextExpectedRanges", "NextExpectedRanges"),
        none.setField("nextExpectedRanges", List.of()).setField("n", 1),
        none.dropHeader("Location").setHeader("X-A", "1"),
        none.status(202).emptyBody(),
        none.truncateTo(7));
  }

  private static Stream<Fault> responses() {
    Respond respond = new Respond(Scripted.status(503), Keep.NONE);
    return Stream.of(
        respond,
        respond.keeping(7).code("serviceNotAvailable").innerCode("inner").message("Later."),
        respond.keepingAll().retryAfter(new RetryAfter.Date(1.5)),
        respond.body("<html>bad gateway</html>").header("Content-Type", "text/html"),
        respond.body(Map.of("a", List.of(1, true, "x"))).header("X-A", "1").header("X-B", "2"),
        respond.body(List.of()));
  }

  static Stream<Trigger> triggers() {
    return Stream.of(
        Trigger.ALWAYS,
        counting(Operation.PUT, OptionalInt.of(2), OptionalInt.empty()),
        counting(Operation.CREATE, OptionalInt.empty(), OptionalInt.of(3)),
        counting(Operation.STATUS, OptionalInt.empty(), OptionalInt.empty()),
        counting(Operation.CANCEL, OptionalInt.empty(), OptionalInt.empty()),
        counting(Operation.CONTENT, OptionalInt.empty(), OptionalInt.empty()),
        Trigger.ALWAYS.parts().on(Operation.COMMIT).build(),
        Trigger.ALWAYS.parts().from(Duration.ofMinutes(5)).until(Duration.ofHours(1)).build(),
        Trigger.ALWAYS.parts().chance(0.25).build(),
        placed(OptionalInt.of(2), false, OptionalLong.empty(), Optional.of("flower.jpg")),
        placed(OptionalInt.empty(), true, OptionalLong.of(5L << 32), Optional.empty()));
  }

  private static Trigger counting(Operation operation, OptionalInt nth, OptionalInt everyNth) {
    return new Trigger(
        Optional.of(operation),
        nth,
        everyNth,
        OptionalInt.empty(),
        false,
        OptionalLong.empty(),
        Optional.of("todo"),
        OptionalInt.of(3),
        Optional.empty());
  }

  private static Trigger placed(
      OptionalInt fragment, boolean last, OptionalLong offset, Optional<String> file) {
    return new Trigger(
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        fragment,
        last,
        offset,
        Optional.empty(),
        OptionalInt.empty(),
        file);
  }
}
