package io.github.uploadsim.model;

/**
 * One step of a sequence; what it does exactly depends on what went before.
 *
 * @param who which upload, counted round
 * @param much how much of whatever the step is about
 * @param more a second measure, for the steps that need one
 */
record Step(Kind kind, int who, int much, int more) {

  /** What clients do, right and wrong, and what befalls them. The simplest comes first. */
  enum Kind {
    CREATE,
    PUT,
    STATUS,
    GAP,
    OVERLAP,
    REPEAT,
    WRONG_TOTAL,
    WRONG_LENGTH,
    TOO_LARGE,
    NO_RANGE,
    CANCEL,
    COMMIT,
    LIST,
    ADVANCE,
    LOST_REPLY,
    CUT,
    LOST_CANCEL,
    LOST_COMMIT,
    EXPIRE,
    FORGET
  }
}
