package io.github.uploadsim.session;

import java.util.HashMap;
import java.util.Map;

/**
 * What is to be uploaded, as create declared it.
 *
 * @param name the file's name
 * @param size bytes of the whole file; {@link #UNKNOWN} until the first fragment tells
 * @param mediaType of the file
 * @param folder what the finished file will hang on
 * @param address where the session itself lives: its upload URL without scheme, host and id
 * @param itemId the id that the finished file will have
 * @param attributes what else the family wants to remember of the file
 * @param urlToken the token that its upload URL carries; empty where the family has none
 */
public record Upload(
    String name,
    long size,
    String mediaType,
    String folder,
    String address,
    String itemId,
    Map<String, Object> attributes,
    String urlToken) {

  /** The size of a file of which create said none. */
  public static final long UNKNOWN = -1;

  public Upload {
    attributes = Map.copyOf(attributes);
  }

  /** An upload of which there is nothing else to remember, with a URL that carries no token. */
  public Upload(
      String name, long size, String mediaType, String folder, String address, String itemId) {
    this(name, size, mediaType, folder, address, itemId, Map.of(), "");
  }

  /** True if create or a fragment has told the size. */
  public boolean sized() {
    return size != UNKNOWN;
  }

  /** The same of the given size. */
  Upload of(long bytes) {
    return new Upload(name, bytes, mediaType, folder, address, itemId, attributes, urlToken);
  }

  /** The same under another name, with some attributes more or changed. */
  Upload as(String otherName, Map<String, Object> changes) {
    Map<String, Object> more = new HashMap<>(attributes);
    more.putAll(changes);
    return new Upload(otherName, size, mediaType, folder, address, itemId, more, urlToken);
  }
}
