package io.github.uploadsim.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of the files that an answer speaks of, held from the moment these are found until the
 * answer is made: who deletes or replaces one of them meanwhile does not empty the answer.
 */
final class Held implements AutoCloseable {

  private final Map<String, Content> contents = new HashMap<>();

  /** Takes over content that its giver has retained. */
  void take(String contentId, Content retained) {
    Optional.ofNullable(contents.put(contentId, retained)).ifPresent(Content::release);
  }

  /** The bytes of a file, retained for the caller once more. */
  Optional<Content> content(String contentId) {
    return Optional.ofNullable(contents.get(contentId)).filter(Content::retain);
  }

  @Override
  public void close() {
    contents.values().forEach(Content::release);
    contents.clear();
  }
}
