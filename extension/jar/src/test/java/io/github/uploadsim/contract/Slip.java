package io.github.uploadsim.contract;

/** What a client can get wrong on an upload URL. */
public enum Slip {
  /** The fragment starts behind the expected byte. */
  GAP,
  /** The fragment has bytes that were received before. */
  OVERLAP,
  /** The fragment lost against one of the same bytes that was sent at the same time. */
  RIVAL,
  /** The fragment declares another total. */
  WRONG_TOTAL,
  /** The body is not as long as its range. */
  WRONG_LENGTH,
  /** {@code Content-Range} is missing or malformed. */
  NO_RANGE,
  /** {@code Content-Range} lacks its unit. */
  NO_UNIT,
  /** No {@code Content-Length}. */
  NO_LENGTH,
  /** The fragment is larger than the family takes. */
  TOO_LARGE,
  /** The commit comes before the last byte. */
  INCOMPLETE,
  /** The session was cancelled or finished. */
  GONE,
  /** The session's time is over. */
  EXPIRED,
  /** No bearer token where one is needed, or one where none may be. */
  BEARER
}
