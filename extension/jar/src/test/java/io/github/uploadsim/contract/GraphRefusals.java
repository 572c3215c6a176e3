package io.github.uploadsim.contract;

import java.util.Map;
import java.util.Optional;

/** How most families refuse, by the error matrices; what differs is given by the family. */
public final class GraphRefusals {

  private static final String NOT_FOUND = "404 ErrorItemNotFound";

  private static final Map<Slip, String> COMMON =
      Map.ofEntries(
          Map.entry(Slip.GAP, "416 invalidRange fragmentOutOfOrder"),
          Map.entry(Slip.OVERLAP, "416 invalidRange fragmentOverlap"),
          Map.entry(Slip.RIVAL, "416 invalidRange fragmentOverlap"),
          Map.entry(Slip.WRONG_TOTAL, "400 invalidRequest fragmentLengthMismatch"),
          Map.entry(Slip.WRONG_LENGTH, "400 invalidRequest"),
          Map.entry(Slip.NO_RANGE, "400 invalidRequest"),
          Map.entry(Slip.NO_UNIT, "400 invalidRequest"),
          Map.entry(Slip.NO_LENGTH, "400 invalidRequest"),
          Map.entry(Slip.TOO_LARGE, "413 RequestEntityTooLarge"),
          Map.entry(Slip.GONE, NOT_FOUND),
          Map.entry(Slip.EXPIRED, NOT_FOUND),
          Map.entry(Slip.BEARER, "401 unauthenticated"));

  private GraphRefusals() {}

  /** The family's own spelling, or the common one. */
  static String of(Slip slip, Map<Slip, String> own) {
    return Optional.ofNullable(own.get(slip)).orElseGet(() -> COMMON.get(slip));
  }
}
