package io.github.uploadsim.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers something else than the truth. By default nothing is kept; with {@code keep} the request
 * failed in the client's eyes and succeeded in the service's.
 */
public record Respond(Scripted reply, Keep keep) implements Fault {

  /** The same, with an error code in place of the family's. */
  public Respond code(String code) {
    return with(
        new Scripted(
            reply.status(),
            Optional.of(code),
            reply.innerCode(),
            reply.message(),
            reply.retryAfter(),
            reply.body(),
            reply.headers()));
  }

  /** The same, with a code for the inner error. */
  public Respond innerCode(String innerCode) {
    return with(
        new Scripted(
            reply.status(),
            reply.code(),
            Optional.of(innerCode),
            reply.message(),
            reply.retryAfter(),
            reply.body(),
            reply.headers()));
  }

  /** The same, with a message in place of the family's. */
  public Respond message(String message) {
    return with(
        new Scripted(
            reply.status(),
            reply.code(),
            reply.innerCode(),
            Optional.of(message),
            reply.retryAfter(),
            reply.body(),
            reply.headers()));
  }

  /** The same, with a {@code Retry-After}. */
  public Respond retryAfter(RetryAfter retryAfter) {
    return with(
        new Scripted(
            reply.status(),
            reply.code(),
            reply.innerCode(),
            reply.message(),
            retryAfter,
            reply.body(),
            reply.headers()));
  }

  /** The same, with a whole body instead of the family's error: text, or JSON as a map or list. */
  public Respond body(Object body) {
    return with(
        new Scripted(
            reply.status(),
            reply.code(),
            reply.innerCode(),
            reply.message(),
            reply.retryAfter(),
            Optional.of(body),
            reply.headers()));
  }

  /** The same, with one more header field. */
  public Respond header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(reply.headers());
    more.put(name, value);
    return with(
        new Scripted(
            reply.status(),
            reply.code(),
            reply.innerCode(),
            reply.message(),
            reply.retryAfter(),
            reply.body(),
            more));
  }

  /** The same, with the service holding on to the first bytes. */
  public Respond keeping(long bytes) {
    return new Respond(reply, Keep.bytes(bytes));
  }

  /** The same, with the service holding on to the whole request. */
  public Respond keepingAll() {
    return new Respond(reply, Keep.ALL);
  }

  private Respond with(Scripted other) {
    return new Respond(other, keep);
  }

  @Override
  public String type() {
    return "respond";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.keeping(keep).telling(reply);
  }
}
