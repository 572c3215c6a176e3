package io.github.uploadsim.engine;

import java.time.Instant;
import java.util.List;

/**
 * A session as a test sees it.
 *
 * @param id the last segment of its upload URL
 * @param family such as {@code todo}
 * @param name the file's name
 * @param state {@code open}, {@code completed}, {@code cancelled}, {@code expired} or {@code lost}
 * @param size bytes of the whole file; -1 while nobody has told
 * @param received bytes that the service holds
 * @param nextExpectedRanges in the family's form; empty when nothing is expected
 * @param expirationDateTime when its time is over
 * @param sha256 of the unbroken bytes from the start of the file on, in lower-case hex
 * @param createdAt when it was opened
 * @param faultsStruck how many of its exchanges a fault struck
 */
public record SessionView(
    String id,
    String family,
    String name,
    String state,
    long size,
    long received,
    List<String> nextExpectedRanges,
    Instant expirationDateTime,
    String sha256,
    Instant createdAt,
    int faultsStruck) {

  public SessionView {
    nextExpectedRanges = List.copyOf(nextExpectedRanges);
  }
}
