package io.github.uploadsim.dialect;

import java.util.Optional;

/**
 * Something that a family does on the wire, and how we know.
 *
 * @param id the row of the family's error matrix, such as {@code A8}, or a name for what is none
 * @param source the page or the issue, so that a reader finds it
 * @param decidedBy the name of the switch that makes it another, if there is one
 */
public record Behaviour(
    String id,
    String when,
    String answer,
    Confidence confidence,
    String source,
    Optional<String> decidedBy) {

  /** True for a row of the error matrix; each has a test over HTTP. */
  public boolean row() {
    return id.matches("[A-Z]\\d+[a-z]?");
  }
}
