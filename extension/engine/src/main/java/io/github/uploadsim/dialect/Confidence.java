package io.github.uploadsim.dialect;

/** How sure it is that the service behaves so. */
public enum Confidence {
  /** Stands in Microsoft's documentation or in the published model. */
  DOC,
  /** Somebody pasted the real answer. */
  SEEN,
  /** Not pasted, but clients that are in use depend on it. */
  CLIENT,
  /** Inferred; no source was found. */
  INF
}
