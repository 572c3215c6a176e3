package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Folders and drives in the form of items, so that they can be told like these. */
final class DriveForms {

  static final String CHILDREN = "children";

  private DriveForms() {}

  static Item folder(DriveFolder folder, Shelf shelf) {
    List<Item> all = folder.everything(shelf);
    String parent = folder.parent().orElse(folder).key();
    return new Item(
        folder.id(),
        parent,
        folder.name(),
        "",
        size(all),
        latest(all),
        Map.of(DriveFile.FORM, "folder", CHILDREN, children(folder, all), "key", folder.key()),
        "");
  }

  /** The files and folders that lie right in it, out of everything below. */
  private static int children(DriveFolder folder, List<Item> everything) {
    Set<String> names = new HashSet<>();
    int files = 0;
    for (Item item : everything) {
      List<String> path = DriveFolder.of(item.folder()).path();
      if (path.size() == folder.path().size()) {
        files++;
      } else {
        names.add(path.get(folder.path().size()).toLowerCase(Locale.ROOT));
      }
    }
    return files + names.size();
  }

  static Item drive(String drive, Shelf shelf) {
    DriveFolder root = new DriveFolder(drive, List.of());
    List<Item> all = root.everything(shelf);
    return new Item(
        drive,
        root.key(),
        "OneDrive",
        "",
        size(all),
        latest(all),
        Map.of(DriveFile.FORM, "drive"),
        "");
  }

  private static long size(List<Item> items) {
    return items.stream().mapToLong(Item::size).sum();
  }

  private static Instant latest(List<Item> items) {
    return items.stream().map(Item::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
