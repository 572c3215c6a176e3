package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Conflict;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.EditReply;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Faults drawn for a file of a certain size; none of them is an outright lie. */
record RandomFaults(Random random, int size) {

  /** After these, no client can know what is true. */
  static final Set<Class<? extends Fault>> LIES =
      Set.of(PhantomAck.class, NeverFinish.class, EditReply.class);

  private static final int[] STATUSES = {400, 401, 403, 404, 409, 416, 429, 500, 502, 503, 504};

  List<FaultRule> rules(int most) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> rule()).toList();
  }

  private FaultRule rule() {
    return new FaultRule("", trigger(), fault(), 1 + random.nextInt(3), false);
  }

  private Trigger trigger() {
    boolean fragments = random.nextInt(4) == 0;
    Operation[] operations = Operation.values();
    Optional<Operation> operation =
        fragments || random.nextBoolean()
            ? Optional.of(Operation.PUT)
            : Optional.of(operations[random.nextInt(operations.length)]);
    return new Trigger(
        random.nextInt(5) == 0 && !fragments ? Optional.empty() : operation,
        random.nextInt(4) == 0 ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
        random.nextInt(6) == 0 ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
        fragments && random.nextBoolean() ? OptionalInt.of(2) : OptionalInt.empty(),
        fragments && random.nextBoolean(),
        fragments ? OptionalLong.of(random.nextInt(size + 1)) : OptionalLong.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  private Fault fault() {
    return random.nextInt(3) == 0 ? other() : basic();
  }

  private Fault other() {
    Duration time = Duration.ofSeconds(random.nextInt(3));
    return switch (random.nextInt(9)) {
      case 0 -> new Conflict(keep());
      case 1 -> new Quota(keep());
      case 2 -> new Lock(keep());
      case 3 -> new StaleStatus();
      case 4 -> new RevokeUrlToken();
      case 5 -> new Rollback(random.nextInt(size + 1));
      case 6 -> new Delay(new Wait.Fixed(time), random.nextBoolean());
      case 7 -> new Stall(side(), random.nextInt(100), time, random.nextBoolean());
      default -> new LimitBandwidth(side(), 1 + random.nextInt(100), random.nextBoolean());
    };
  }

  private Side side() {
    return random.nextBoolean() ? Side.REQUEST : Side.RESPONSE;
  }

  private Fault basic() {
    return switch (random.nextInt(8)) {
      case 0 -> cut();
      case 1 -> new DropBeforeReading(close());
      case 2 -> new LoseReply(keep(), close());
      case 3 -> new CutResponse(random.nextInt(150), keep(), close());
      case 4 -> new Respond(Scripted.status(STATUSES[random.nextInt(STATUSES.length)]), keep());
      case 5 -> new Throttle(429, new RetryAfter.Seconds(random.nextInt(9)), keep());
      case 6 -> new ExpireSession(noneOrAll());
      default -> new ForgetSession(noneOrAll());
    };
  }

  private Fault cut() {
    long after = random.nextInt(size + 1);
    Keep keep = random.nextBoolean() ? Keep.ALL : Keep.bytes(random.nextInt((int) after + 1));
    return new CutRequest(after, keep, close());
  }

  private Keep keep() {
    return random.nextBoolean() ? noneOrAll() : Keep.bytes(random.nextInt(size + 1));
  }

  private Keep noneOrAll() {
    return random.nextBoolean() ? Keep.ALL : Keep.NONE;
  }

  private Close close() {
    return random.nextBoolean() ? Close.RESET : Close.FIN;
  }
}
