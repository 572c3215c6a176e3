package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Throttle;
import io.github.uploadsim.fault.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Faults of every type, drawn for a file of a certain size; none of them is an outright lie. */
record RandomFaults(Random random, int size) {

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
