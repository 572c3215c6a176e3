package io.github.uploadsim.dialect;

import io.github.uploadsim.fault.Operation;

/**
 * One method on one URL of a family.
 *
 * @param name such as {@code put}; unique within the family
 * @param method the verb, in capitals
 * @param operation what faults take it for
 */
public record Endpoint(String name, String method, Operation operation, UrlTemplate url) {

  /** An endpoint from the text of its template. */
  public static Endpoint of(String name, String method, Operation operation, String template) {
    return new Endpoint(name, method, operation, UrlTemplate.of(template));
  }
}
