package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import java.util.List;
import java.util.Optional;

/**
 * What an address means on a shelf.
 *
 * @param folder the folder, or the one that the file lies in or would
 * @param name of the file; empty if the address is a folder's
 * @param id of the file if the address gave it
 * @param file the file, if it is there
 */
record DriveTarget(DriveFolder folder, String name, Optional<String> id, Optional<Item> file) {

  static DriveTarget of(DriveAddress address, Shelf shelf) {
    return address.id().equals(DriveAddress.ROOT)
        ? below(new DriveFolder(address.drive(), List.of()), address.path(), shelf)
        : byId(address, shelf);
  }

  /** An id is found in whatever drive it is asked for. */
  private static DriveTarget byId(DriveAddress address, Shelf shelf) {
    String id = address.id();
    Optional<Item> file =
        shelf.items().stream()
            .filter(item -> item.attributes().containsKey(DriveFile.VERSION))
            .filter(item -> item.id().equals(id))
            .findFirst();
    if (file.isPresent() && address.path().isEmpty()) {
      Item item = file.get();
      return new DriveTarget(DriveFolder.of(item.folder()), item.name(), Optional.of(id), file);
    }
    Optional<DriveFolder> known = folder(address, shelf);
    if (known.isEmpty() && address.path().isEmpty()) {
      DriveFolder root = new DriveFolder(address.drive(), List.of());
      return new DriveTarget(root, id, Optional.of(id), Optional.empty());
    }
    DriveFolder folder = known.orElseGet(() -> DriveFolder.unknown(address.drive(), id));
    return below(folder, address.path(), shelf);
  }

  private static Optional<DriveFolder> folder(DriveAddress address, Shelf shelf) {
    DriveFolder root = new DriveFolder(address.drive(), List.of());
    return root.id().equals(address.id())
        ? Optional.of(root)
        : DriveFolder.all(shelf).stream()
            .filter(folder -> folder.id().equals(address.id()))
            .findFirst();
  }

  private static DriveTarget below(DriveFolder folder, List<String> path, Shelf shelf) {
    if (path.isEmpty()) {
      return new DriveTarget(folder, "", Optional.empty(), Optional.empty());
    }
    DriveFolder parent = folder.child(path.subList(0, path.size() - 1));
    String name = path.get(path.size() - 1);
    return new DriveTarget(parent, name, Optional.empty(), parent.file(shelf, name));
  }

  /** The folder that the address may mean, if it is no file's. */
  DriveFolder asFolder() {
    if (id.isPresent() && file.isEmpty()) {
      return DriveFolder.unknown(folder.drive(), id.get());
    }
    return name.isEmpty() ? folder : folder.child(List.of(name));
  }
}
