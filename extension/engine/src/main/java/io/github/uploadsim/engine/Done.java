package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.session.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What became of a request inside the service.
 *
 * @param outcome what the truth is, if the request could be understood at all
 * @param kept bytes of its body that the service holds on to
 * @param entry the session it concerned or opened
 * @param trouble what to say when the simulator itself could not go on
 * @param notes what the test author may want to know
 */
record Done(
    Optional<Outcome> outcome,
    long kept,
    Optional<Entry> entry,
    Optional<Scripted> trouble,
    List<String> notes) {

  static Done of(Outcome outcome, long kept, Optional<Entry> entry) {
    return new Done(Optional.of(outcome), kept, entry, Optional.empty(), List.of());
  }

  /** The body never came whole, so there is nothing to answer. */
  static Done unfinished(long kept, Optional<Entry> entry) {
    return new Done(Optional.empty(), kept, entry, Optional.empty(), List.of());
  }

  /** There was no room for the bytes. */
  static Done noRoom(Optional<Entry> entry) {
    return new Done(Optional.empty(), 0, entry, Optional.of(Scripted.status(507)), List.of());
  }

  /** The same with notes. */
  Done noting(List<String> more) {
    return new Done(outcome, kept, entry, trouble, more);
  }
}
