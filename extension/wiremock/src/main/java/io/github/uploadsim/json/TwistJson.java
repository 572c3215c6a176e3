package io.github.uploadsim.json;

import io.github.uploadsim.fault.Conflict;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Lock;
import io.github.uploadsim.fault.NeverFinish;
import io.github.uploadsim.fault.PhantomAck;
import io.github.uploadsim.fault.Quota;
import io.github.uploadsim.fault.RevokeUrlToken;
import io.github.uploadsim.fault.Rollback;
import io.github.uploadsim.fault.StaleStatus;
import io.github.uploadsim.json.FaultJson.Codec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Faults of the session itself as JSON. */
final class TwistJson {

  private TwistJson() {}

  static void addTo(Map<String, Codec<?>> codecs) {
    codecs.put(
        "phantomAck", keeping(PhantomAck.class, Keep.NONE, PhantomAck::new, PhantomAck::keep));
    codecs.put("conflict", keeping(Conflict.class, Keep.ALL, Conflict::new, Conflict::keep));
    codecs.put("quota", keeping(Quota.class, Keep.ALL, Quota::new, Quota::keep));
    codecs.put("lock", keeping(Lock.class, Keep.NONE, Lock::new, Lock::keep));
    codecs.put("neverFinish", bare(NeverFinish.class, new NeverFinish()));
    codecs.put("staleStatus", bare(StaleStatus.class, new StaleStatus()));
    codecs.put("revokeUrlToken", bare(RevokeUrlToken.class, new RevokeUrlToken()));
    codecs.put(
        "rollback",
        new Codec<>(
            Rollback.class,
            List.of("toBytes"),
            TwistJson::rollback,
            fault -> Map.of("toBytes", fault.toBytes())));
  }

  private static <F extends Fault> Codec<F> keeping(
      Class<F> type, Keep byDefault, Function<Keep, F> make, Function<F, Keep> keep) {
    return new Codec<>(
        type,
        List.of("keep"),
        node -> node.build(() -> make.apply(FaultJson.keep(node, byDefault))),
        fault -> Map.of("keep", FaultJson.written(keep.apply(fault))));
  }

  private static <F extends Fault> Codec<F> bare(Class<F> type, F fault) {
    return new Codec<>(type, List.of(), node -> Optional.of(fault), any -> Map.of());
  }

  private static Optional<Rollback> rollback(Node node) {
    OptionalLong to =
        FaultJson.required(node, "toBytes", "the bytes of the file that the service still has");
    return to.isEmpty() ? Optional.empty() : node.build(() -> new Rollback(to.getAsLong()));
  }
}
