package io.github.uploadsim.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is wrong with a scenario.
 *
 * @param path where, such as {@code rules[0].fault.afterBytes}
 * @param value what stands there
 * @param message what is wrong and what to write instead
 * @param didYouMean the nearest valid name, where a name is wrong
 */
public record Problem(
    String path, Optional<Object> value, String message, Optional<String> didYouMean) {

  /** As the admin routes say it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", path);
    value.ifPresent(wrong -> map.put("value", wrong));
    map.put("message", message);
    didYouMean.ifPresent(name -> map.put("didYouMean", name));
    return map;
  }

  @Override
  public String toString() {
    return (path.isEmpty() ? "" : path + ": ")
        + message
        + didYouMean.map(name -> ", did you mean '" + name + "'?").orElse("");
  }
}
