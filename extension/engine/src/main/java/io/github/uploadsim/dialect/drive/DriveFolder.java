package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder of a drive. Folders are there as soon as a file lies in them or below; names are
 * compared without case, as OneDrive does.
 *
 * @param drive the drive's id
 * @param path the names from the root on; the first may stand for a folder of which only its id is
 *     known
 */
record DriveFolder(String drive, List<String> path) {

  private static final String UNKNOWN = "\u0001";

  DriveFolder {
    path = List.copyOf(path);
  }

  /** The folder as {@link Item#folder()} has it. */
  static DriveFolder of(String key) {
    int colon = key.indexOf(":/");
    String rest = key.substring(colon + 2);
    return new DriveFolder(
        key.substring(0, colon), rest.isEmpty() ? List.of() : List.of(rest.split("/", -1)));
  }

  String key() {
    return drive + ":/" + String.join("/", path);
  }

  /** Opaque, and always the same for the same folder. */
  String id() {
    if (path.size() == 1 && path.get(0).startsWith(UNKNOWN)) {
      return path.get(0).substring(1);
    }
    byte[] name = key().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return "01" + UUID.nameUUIDFromBytes(name).toString().replace("-", "").toUpperCase(Locale.ROOT);
  }

  String name() {
    return path.isEmpty() ? "root" : path.get(path.size() - 1).replace(UNKNOWN, "");
  }

  DriveFolder child(List<String> names) {
    List<String> more = new ArrayList<>(path);
    more.addAll(names);
    return new DriveFolder(drive, more);
  }

  Optional<DriveFolder> parent() {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(new DriveFolder(drive, path.subList(0, path.size() - 1)));
  }

  boolean same(DriveFolder other) {
    return key().equalsIgnoreCase(other.key());
  }

  /** True if the other is this one or lies below it. */
  boolean holds(DriveFolder other) {
    String start = path.isEmpty() ? drive + ":/" : key() + "/";
    return same(other) || other.key().regionMatches(true, 0, start, 0, start.length());
  }

  /** The file of a name in this folder. */
  Optional<Item> file(Shelf shelf, String name) {
    return shelf.items().stream()
        .filter(item -> isFile(item) && item.name().equalsIgnoreCase(name))
        .filter(item -> of(item.folder()).same(this))
        .findFirst();
  }

  List<Item> files(Shelf shelf) {
    return shelf.items().stream()
        .filter(item -> isFile(item) && of(item.folder()).same(this))
        .toList();
  }

  /** All files here and below. */
  List<Item> everything(Shelf shelf) {
    return shelf.items().stream().filter(item -> isFile(item) && holds(of(item.folder()))).toList();
  }

  /** The folders that lie right in this one. */
  List<DriveFolder> folders(Shelf shelf) {
    return all(shelf).stream()
        .filter(folder -> folder.parent().filter(this::same).isPresent())
        .toList();
  }

  /** True if it is a root or something lies in it. */
  boolean exists(Shelf shelf) {
    return path.isEmpty() || !everything(shelf).isEmpty();
  }

  /** Every folder of every drive that there is. */
  static Collection<DriveFolder> all(Shelf shelf) {
    Map<String, DriveFolder> all = new LinkedHashMap<>();
    for (Item item : shelf.items()) {
      if (isFile(item)) {
        Optional<DriveFolder> at = Optional.of(of(item.folder()));
        while (at.isPresent() && all.putIfAbsent(at.get().lowerKey(), at.get()) == null) {
          at = at.get().parent();
        }
      }
    }
    return all.values();
  }

  private String lowerKey() {
    return key().toLowerCase(Locale.ROOT);
  }

  /** True if nothing but an id that a client gave speaks for it, and nothing lies in it. */
  boolean knownByIdAlone(Shelf shelf) {
    boolean byId = !path.isEmpty() && path.get(0).startsWith(UNKNOWN);
    return byId && !new DriveFolder(drive, path.subList(0, 1)).exists(shelf);
  }

  /** The folder of which only the id is known. */
  static DriveFolder unknown(String drive, String id) {
    return new DriveFolder(drive, List.of(UNKNOWN + id));
  }

  /** Items of other families have no such key. */
  private static boolean isFile(Item item) {
    return item.attributes().containsKey(DriveFile.VERSION);
  }
}
