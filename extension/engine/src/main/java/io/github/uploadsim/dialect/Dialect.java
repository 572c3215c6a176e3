package io.github.uploadsim.dialect;

import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One family of upload sessions as it is spoken on the wire. */
public interface Dialect {

  /** The family's name, such as {@code todo}. */
  String family();

  /** The methods and URLs that this family answers. */
  List<Endpoint> endpoints();

  /** The first segments of its URLs, in lower case. */
  default Set<String> roots() {
    return Set.of("v1.0", "beta");
  }

  /** Where the family's behaviours come from. */
  default Provenance provenance() {
    return Provenance.of("", "");
  }

  /** Understands the head of a call to one of the endpoints. */
  Reading read(Endpoint endpoint, Map<String, String> variables, Call call);

  /** What a session still expects, in the family's form of {@code nextExpectedRanges}. */
  List<String> expected(Session.Receiving session);

  /**
   * What speaks against a fragment that the session itself would take.
   *
   * @param shelf the finished files
   */
  default Optional<Outcome.Refused> objection(
      Session.Receiving session, Command.Append fragment, Shelf shelf) {
    return Optional.empty();
  }

  /**
   * Finds the place of a finished file; it takes that of another of the same id.
   *
   * @param shelf the files that are there already
   */
  default Placement place(Session.Closed finished, Instant now, Shelf shelf) {
    Upload upload = finished.upload();
    Item item =
        new Item(
            upload.itemId(),
            upload.folder(),
            upload.name(),
            upload.mediaType(),
            upload.size(),
            now,
            upload.attributes(),
            finished.id());
    return new Placement.Placed(item, shelf.find(item.folder(), item.id()).stream().toList());
  }

  /** Puts an outcome into the family's words. */
  Reply tell(Outcome outcome, Telling telling);

  /** Puts a dictated reply into the family's error shape. */
  Reply tell(Scripted scripted, Telling telling);
}
