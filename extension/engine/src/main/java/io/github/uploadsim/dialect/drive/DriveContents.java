package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.drive.DriveUpload.Conflict;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands calls about what lies in a drive already, and the upload of a file in one PUT. */
final class DriveContents {

  /** The most bytes that one PUT of a whole file takes (driveItem: upload small files). */
  private static final long SMALL_UPLOAD = 250L << 20;

  private final DriveBodies bodies;
  private final DrivePlaces places;

  DriveContents(Habits habits, DriveBodies bodies) {
    this.bodies = bodies;
    this.places = new DrivePlaces(habits);
  }

  Reading read(String endpoint, DriveAddress address, Call call) {
    return switch (endpoint) {
      case "add" -> add(address, call);
      case "children" -> items(new ItemCommand.List(shelf -> children(address, shelf)));
      case "delete" -> items(new ItemCommand.Delete(shelf -> doomed(address, shelf)));
      case "content" ->
          items(new ItemCommand.Download(shelf -> DriveTarget.of(address, shelf).file()));
      case "drive" ->
          items(
              new ItemCommand.Get(shelf -> Optional.of(DriveForms.drive(address.drive(), shelf))));
      default -> items(new ItemCommand.Get(shelf -> one(address, shelf)));
    };
  }

  /** The pre-authenticated URL of an item's bytes, which tolerates a bearer token. */
  static Reading download(Call call) {
    String id = DriveUploadUrl.decoded(UploadCalls.token(call, "UniqueId"));
    String content = UploadCalls.token(call, "tempauth");
    return items(
        new ItemCommand.Download(
            shelf ->
                shelf.items().stream()
                    .filter(item -> item.id().equals(id) && item.contentId().equals(content))
                    .findFirst()));
  }

  private static Reading items(ItemCommand command) {
    return Reading.of("", new Reading.Items(command));
  }

  private static Optional<Item> one(DriveAddress address, Shelf shelf) {
    DriveTarget target = DriveTarget.of(address, shelf);
    return target
        .file()
        .or(
            () ->
                Optional.of(target.asFolder())
                    .filter(folder -> target.id().isEmpty() && folder.exists(shelf))
                    .map(folder -> DriveForms.folder(folder, shelf)));
  }

  private static Optional<List<Item>> children(DriveAddress address, Shelf shelf) {
    DriveTarget target = DriveTarget.of(address, shelf);
    DriveFolder folder = target.asFolder();
    if (target.file().isPresent() || target.id().isPresent() || !folder.exists(shelf)) {
      return Optional.empty();
    }
    Stream<Item> folders =
        folder.folders(shelf).stream().map(child -> DriveForms.folder(child, shelf));
    return Optional.of(Stream.concat(folders, folder.files(shelf).stream()).toList());
  }

  private static Optional<List<Item>> doomed(DriveAddress address, Shelf shelf) {
    DriveTarget target = DriveTarget.of(address, shelf);
    if (target.file().isPresent()) {
      return target.file().map(List::of);
    }
    DriveFolder folder = target.asFolder();
    boolean there = target.id().isEmpty() && !folder.path().isEmpty() && folder.exists(shelf);
    return there ? Optional.of(folder.everything(shelf)) : Optional.empty();
  }

  private Reading add(DriveAddress address, Call call) {
    String type = call.headers().first("Content-Type").orElse("application/octet-stream");
    return Reading.of(
        "",
        new Reading.Putting(
            SMALL_UPLOAD, (stored, fresh) -> put(address, conflict(call), type, stored, fresh)));
  }

  private static String conflict(Call call) {
    String given = UploadCalls.token(call, "@microsoft.graph.conflictBehavior");
    String encoded = UploadCalls.token(call, "%40microsoft.graph.conflictBehavior");
    return given.equals("none") ? encoded : given;
  }

  private Placement put(
      DriveAddress address,
      String conflict,
      String type,
      Reading.Stored stored,
      Reading.Fresh fresh) {
    DriveTarget target = DriveTarget.of(address, fresh.shelf());
    if (target.name().isEmpty()) {
      return new Placement.Blocked(Outcome.Refused.of(Reason.NAME_MISSING));
    }
    try {
      Conflict wanted = conflict.equals("none") ? Conflict.REPLACE : DriveBodies.conflict(conflict);
      return places.place(
          new DrivePlaces.Arrival(
              target.folder(),
              target.name(),
              wanted,
              target.id(),
              Optional.empty(),
              target.id().orElseGet(() -> bodies.itemId(fresh)),
              type,
              stored.size(),
              Map.of(),
              stored.contentId()),
          fresh.now(),
          fresh.shelf());
    } catch (Members.Wrong wrong) {
      return new Placement.Blocked(wrong.refusal());
    }
  }
}
