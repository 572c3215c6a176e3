package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.item.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a drive remembers of a file besides what every item has. */
final class DriveFile {

  /** How often its content was written; marks an item as a drive's. */
  static final String VERSION = "version";

  static final String CREATED = "created";
  static final String DESCRIPTION = "description";
  static final String FILE_SYSTEM_INFO = "fileSystemInfo";

  /** Marks what is told like an item and is none: a folder or a drive. */
  static final String FORM = "form";

  private DriveFile() {}

  /** A file in its place; one that is replaced hands on its id and when it was created. */
  static Item of(
      String freshId,
      DriveFolder folder,
      String name,
      String mediaType,
      long size,
      Instant now,
      Map<String, Object> remembered,
      Optional<Item> replaced,
      String contentId) {
    Map<String, Object> attributes = new HashMap<>(remembered);
    attributes.put(VERSION, replaced.map(DriveFile::version).orElse(0) + 1);
    attributes.put(
        CREATED,
        replaced
            .map(before -> before.attributes().get(CREATED))
            .orElseGet(() -> GraphGateway.timestamp(now)));
    return new Item(
        replaced.map(Item::id).orElse(freshId),
        folder.key(),
        name,
        mediaType,
        size,
        now,
        attributes,
        contentId);
  }

  static int version(Item item) {
    return item.attributes().get(VERSION) instanceof Integer version ? version : 1;
  }

  /** Changes with the content, and with the id. */
  static String eTag(Item item) {
    return "\"{%s},%d\"".formatted(item.id(), version(item));
  }

  static String cTag(Item item) {
    return "\"c:{%s},%d\"".formatted(item.id(), version(item));
  }

  /** True if a client's {@code If-Match} means the item as it is. */
  static boolean matches(String condition, Item item) {
    String plain = condition.trim().replaceFirst("^W/", "");
    return plain.equals("*") || plain.equals(eTag(item)) || plain.equals(cTag(item));
  }
}
