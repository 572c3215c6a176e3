package io.github.uploadsim.fault;

/** What a fault does to the session itself or to what is told of it, apart from the bytes. */
public sealed interface Twist {

  /** Nothing. */
  record None() implements Twist {}

  /** A request that would succeed is refused, in the family's words. */
  record Refusal(Plea plea) implements Twist {}

  /** What such a refusal pleads. */
  enum Plea {
    /** The name is taken. */
    NAME_TAKEN,
    /** There is no room left. */
    NO_ROOM,
    /** Somebody holds a lock. */
    LOCKED
  }

  /** The last byte is taken, and nothing comes of it. */
  record NeverFinishing() implements Twist {}

  /** What is told is what was true one step before. */
  record Stale() implements Twist {}

  /** The session's URL is not accepted any more, whatever its expiry says. */
  record Revoked() implements Twist {}

  /**
   * The service loses what it had acknowledged, before the request is answered.
   *
   * @param bytes from the start of the file that it still has
   */
  record RolledBack(long bytes) implements Twist {}
}
