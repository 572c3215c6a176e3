package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.drive.DriveUpload.Conflict;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the place of a file in its drive (driveItem createUploadSession: conflict behaviours). */
final class DrivePlaces {

  private final Habits habits;

  DrivePlaces(Habits habits) {
    this.habits = habits;
  }

  /** A file that is to go somewhere. */
  record Arrival(
      DriveFolder folder,
      String name,
      Conflict conflict,
      Optional<String> target,
      Optional<String> ifMatch,
      String freshId,
      String mediaType,
      long size,
      Map<String, Object> remembered,
      String contentId) {

    static Arrival of(Session.Closed finished) {
      Upload upload = finished.upload();
      return new Arrival(
          DriveUpload.folder(upload),
          upload.name(),
          DriveUpload.conflict(upload),
          DriveUpload.target(upload),
          DriveUpload.ifMatch(upload),
          upload.itemId(),
          upload.mediaType(),
          upload.size(),
          DriveUpload.remembered(upload),
          finished.id());
    }

    private Item at(String id, DriveFolder where, String as, Optional<Item> replaced, Instant now) {
      return DriveFile.of(id, where, as, mediaType, size, now, remembered, replaced, contentId);
    }
  }

  Placement place(Arrival arrival, Instant now, Shelf shelf) {
    Optional<Item> target = target(arrival, shelf);
    Optional<Item> there = target.or(() -> arrival.folder().file(shelf, arrival.name()));
    if (arrival.ifMatch().isPresent() && !matches(arrival.ifMatch().get(), there)) {
      return blocked(Reason.ITEM_CHANGED);
    }
    boolean folder = target.isEmpty() && isFolder(arrival, arrival.name(), shelf);
    boolean taken = folder || (there.isPresent() && target.isEmpty());
    boolean fails = arrival.conflict() == Conflict.FAIL || folder;
    if (taken && fails && arrival.conflict() != Conflict.RENAME) {
      return blocked(Reason.NAME_TAKEN);
    }
    boolean renamed = taken && arrival.conflict() == Conflict.RENAME;
    Optional<Item> replaced = renamed ? Optional.empty() : there;
    long room = room(arrival.folder().drive(), shelf) + replaced.map(Item::size).orElse(0L);
    return arrival.size() > room
        ? blocked(Reason.NO_ROOM)
        : placed(arrival, renamed, replaced, now, shelf);
  }

  private static Placement placed(
      Arrival arrival, boolean renamed, Optional<Item> replaced, Instant now, Shelf shelf) {
    String name = renamed ? freeName(arrival, shelf) : arrival.name();
    DriveFolder folder =
        replaced.map(item -> DriveFolder.of(item.folder())).orElse(arrival.folder());
    Item item = arrival.at(freeId(arrival, shelf), folder, name, replaced, now);
    return new Placement.Placed(item, replaced.map(List::of).orElse(List.of()));
  }

  private static Optional<Item> target(Arrival arrival, Shelf shelf) {
    return arrival
        .target()
        .flatMap(id -> shelf.items().stream().filter(item -> item.id().equals(id)).findFirst());
  }

  private static boolean matches(String condition, Optional<Item> there) {
    return there.filter(item -> DriveFile.matches(condition, item)).isPresent();
  }

  /**
   * The id that was meant for the file, unless another has it: the item that create named may still
   * be there when its session ends under another name.
   */
  private static String freeId(Arrival arrival, Shelf shelf) {
    boolean taken = shelf.items().stream().anyMatch(item -> item.id().equals(arrival.freshId()));
    byte[] other = arrival.contentId().getBytes(StandardCharsets.UTF_8);
    String hash = UUID.nameUUIDFromBytes(other).toString().replace("-", "");
    return taken ? "01" + hash.toUpperCase(Locale.ROOT) : arrival.freshId();
  }

  /** {@code a.txt} becomes {@code a 1.txt}, or the next number that is free. */
  private static String freeName(Arrival arrival, Shelf shelf) {
    String name = arrival.name();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    int number = 1;
    String free = numbered(name, dot, number);
    while (arrival.folder().file(shelf, free).isPresent() || isFolder(arrival, free, shelf)) {
      number++;
      free = numbered(name, dot, number);
    }
    return free;
  }

  /** A file never takes the place of a folder. */
  private static boolean isFolder(Arrival arrival, String name, Shelf shelf) {
    return arrival.folder().child(List.of(name)).exists(shelf);
  }

  private static String numbered(String name, int dot, int number) {
    return name.substring(0, dot) + " " + number + name.substring(dot);
  }

  /** Bytes that still fit into a drive. */
  long room(String drive, Shelf shelf) {
    DriveFolder root = new DriveFolder(drive, List.of());
    long used = root.everything(shelf).stream().mapToLong(Item::size).sum();
    return habits.get(DriveSwitches.QUOTA) - used;
  }

  private static Placement blocked(Reason reason) {
    return new Placement.Blocked(Outcome.Refused.of(reason));
  }
}
