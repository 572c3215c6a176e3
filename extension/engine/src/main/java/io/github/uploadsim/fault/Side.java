package io.github.uploadsim.fault;

import java.util.Optional;

/** Which body of an exchange. */
public enum Side {
  REQUEST,
  RESPONSE;

  Pace pace(Pace.Flow flow, boolean simulated) {
    return this == REQUEST
        ? new Pace(flow, Optional.empty(), Pace.Flow.FREE, simulated)
        : new Pace(Pace.Flow.FREE, Optional.empty(), flow, simulated);
  }
}
