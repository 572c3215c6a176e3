package io.github.uploadsim.fault;

/** What a request does, as far as faults can tell requests apart. */
public enum Operation {
  /** Opens a session. */
  CREATE,
  /** Sends a fragment. */
  PUT,
  /** Asks for the status of a session. */
  STATUS,
  /** Cancels a session. */
  CANCEL,
  /** Finishes a session whose bytes are all there. */
  COMMIT,
  /** Downloads a finished file. */
  CONTENT,
  /** Lists, gets or deletes finished files, or adds one without a session. */
  OTHER
}
