package io.github.uploadsim.item;

import java.time.Instant;
import java.util.Map;

/**
 * A finished file as the service holds it: an attachment, a drive item.
 *
 * @param id opaque, unique on this simulator
 * @param folder what it hangs on; families give it its meaning (To Do: owner, list and task)
 * @param name the file's name as the client gave it
 * @param mediaType such as {@code image/jpeg}
 * @param size bytes
 * @param modified when it was stored
 * @param attributes what else the family remembers of the file
 * @param contentId names the stored bytes
 */
public record Item(
    String id,
    String folder,
    String name,
    String mediaType,
    long size,
    Instant modified,
    Map<String, Object> attributes,
    String contentId) {

  public Item {
    attributes = Map.copyOf(attributes);
  }

  /** An item of which there is nothing else to remember. */
  public Item(
      String id,
      String folder,
      String name,
      String mediaType,
      long size,
      Instant modified,
      String contentId) {
    this(id, folder, name, mediaType, size, modified, Map.of(), contentId);
  }
}
