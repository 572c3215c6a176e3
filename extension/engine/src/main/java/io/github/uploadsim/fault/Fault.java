package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * One thing that goes wrong with one exchange: what the service keeps, and what the client sees.
 */
public sealed interface Fault
    permits Conflict,
        CutRequest,
        CutResponse,
        Delay,
        DropBeforeReading,
        EditReply,
        ExpireSession,
        ForgetSession,
        LimitBandwidth,
        Lock,
        LoseReply,
        NeverFinish,
        PhantomAck,
        Quota,
        Respond,
        RevokeUrlToken,
        Rollback,
        StaleStatus,
        Stall,
        Throttle {

  /** The name of this fault in scenarios, such as {@code cutRequest}. */
  String type();

  /** Everything that this fault does to an exchange. */
  Strike strike();

  /** Why this fault cannot happen to the exchange, if so. */
  default Optional<String> impossible(Scene scene) {
    return Optional.empty();
  }
}
