package io.github.uploadsim.session;

import java.util.Map;

/**
 * What is to be uploaded, as create declared it.
 *
 * @param name the file's name
 * @param size bytes of the whole file
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

  public Upload {
    attributes = Map.copyOf(attributes);
  }

  /** An upload of which there is nothing else to remember, with a URL that carries no token. */
  public Upload(
      String name, long size, String mediaType, String folder, String address, String itemId) {
    this(name, size, mediaType, folder, address, itemId, Map.of(), "");
  }
}
