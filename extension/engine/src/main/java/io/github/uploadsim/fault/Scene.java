package io.github.uploadsim.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a trigger can see of an exchange, when only the request's head has come.
 *
 * @param family such as {@code todo}
 * @param sessionNumber which session since the last reset, from 1; 0 outside a session
 * @param fileName the session's file name, if there is a session
 * @param nth how many requests of this operation the session has seen, this one included
 * @param nthOfAny how many requests of any operation it has seen, this one included
 * @param fragment which fragment, from 1: the k-th distinct start offset that the session has seen
 * @param start the fragment's first byte, inclusive
 * @param end the byte behind the fragment's last, exclusive
 * @param lastFragment true if the fragment claims to reach the end of the file
 * @param bodyLength bytes of the request's body, if declared
 * @param age of the session in the simulator's time; zero outside a session
 * @param who names the session by its file, whatever the order in which sessions were opened
 * @param attempt how often this fragment was sent, or this operation asked for, this one included
 */
public record Scene(
    Operation operation,
    String family,
    int sessionNumber,
    Optional<String> fileName,
    int nth,
    int nthOfAny,
    OptionalInt fragment,
    long start,
    long end,
    boolean lastFragment,
    OptionalLong bodyLength,
    Duration age,
    String who,
    int attempt) {

  /** A scene at the beginning of a session of which there is no other. */
  public Scene(
      Operation operation,
      String family,
      int sessionNumber,
      Optional<String> fileName,
      int nth,
      int nthOfAny,
      OptionalInt fragment,
      long start,
      long end,
      boolean lastFragment,
      OptionalLong bodyLength) {
    this(
        operation,
        family,
        sessionNumber,
        fileName,
        nth,
        nthOfAny,
        fragment,
        start,
        end,
        lastFragment,
        bodyLength,
        Duration.ZERO,
        fileName.orElse(""),
        nth);
  }

  /** The fragment, or the request outside fragments, whichever attempt it is. */
  String place() {
    String what = fragment.isPresent() ? "@" + start : "#" + nth;
    return who + "/" + operation + what;
  }

  /** The attempt at that place. */
  String event() {
    return place() + "/" + attempt;
  }
}
