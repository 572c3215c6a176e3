package io.github.uploadsim.session;

/** Why a request was turned down, without HTTP; each family spells it in its own way. */
public enum Reason {
  /** No bearer token where one is needed. */
  UNAUTHENTICATED,
  /** A bearer token where none may be, for the URL carries its own. */
  BEARER_FORBIDDEN,
  /** The token in the upload URL is missing or altered. */
  URL_TOKEN_WRONG,
  /** A token of an application where only a user's will do. */
  APP_ONLY_TOKEN,
  /** The thing to attach to, or the item asked for, is not there. */
  ITEM_NOT_FOUND,
  /** The service binds no such method to this URL. */
  NOT_BOUND,
  /** The URL exists, the method is not for it. */
  METHOD_NOT_ALLOWED,
  /** A body was needed and none came. */
  BODY_EMPTY,
  /** The body is not JSON, or not an object. Fact: what the parser said. */
  BODY_UNREADABLE,
  /** A JSON member is missing. Fact: its name. */
  MEMBER_MISSING,
  /** A JSON member has a value that cannot be. Facts: its name, what is wrong. */
  MEMBER_INVALID,
  /** The file is smaller than what a session is for. Fact: the least size. */
  FILE_TOO_SMALL,
  /** Another session is open on the same item. */
  SESSION_OPEN_ALREADY,
  /** The file is larger than the service takes. */
  FILE_TOO_LARGE,
  /** The whole request is larger than the service takes. */
  REQUEST_TOO_LARGE,
  /** The attachment is not a file. */
  NOT_A_FILE,
  /** No {@code Content-Length}. */
  LENGTH_MISSING,
  /** {@code Content-Range} is missing or malformed. Fact: what is wrong. */
  RANGE_UNREADABLE,
  /** The range and the body have different lengths. */
  LENGTH_MISMATCH,
  /** The fragment is larger than the service takes. */
  FRAGMENT_TOO_LARGE,
  /** The fragment declares another total. Facts: the session's total, the fragment's. */
  TOTAL_MISMATCH,
  /** The fragment starts behind the expected byte. */
  OUT_OF_ORDER,
  /** The fragment has bytes that were received before. */
  OVERLAP,
  /** No session of this id, or one that was finished, cancelled or lost. */
  SESSION_NOT_FOUND,
  /** The session's time is over. */
  SESSION_EXPIRED,
  /** The token in the upload URL has come to its end. Facts: when it began and ended. */
  URL_TOKEN_EXPIRED,
  /** The session was to be finished and has not all bytes. */
  SESSION_INCOMPLETE,
  /** Another request wrote to the session while this one's bytes were read. */
  WRITTEN_MEANWHILE,
  /** The fragment's length is no multiple of the service's step. Fact: the step. */
  FRAGMENT_OFF_GRID,
  /** All bytes are there and the service cannot put them together. */
  ASSEMBLY_FAILED,
  /** More requests at once than the service takes. Fact: how many it takes. */
  TOO_MANY_AT_ONCE,
  /** More bytes in a time than the service takes. Fact: seconds until it takes more. */
  TOO_MUCH_IN_A_TIME,
  /** A file of this name is there already. */
  NAME_TAKEN,
  /** The URL names no file. */
  NAME_MISSING,
  /** The item is not as the client takes it to be. */
  ITEM_DIFFERS,
  /** The item has changed since the session was opened. */
  ITEM_CHANGED,
  /** The file does not fit into the room that is left. */
  NO_ROOM,
  /** Somebody holds a lock on the item. */
  LOCKED
}
