package io.github.uploadsim.json;

import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The fault {@code respond} as JSON, and {@code retryAfter}, which it shares. */
final class RespondJson {

  static final List<String> MEMBERS =
      List.of("status", "code", "innerCode", "message", "retryAfter", "body", "headers", "keep");
  static final RetryAfter ONE_SECOND = new RetryAfter.Seconds(1);

  private RespondJson() {}

  static Optional<Respond> read(Node node) {
    if (node.value("status").isEmpty()) {
      return node.wrong("status", "is missing; it says the HTTP status to answer");
    }
    OptionalInt status = node.count("status");
    Optional<RetryAfter> wait = retryAfter(node, new RetryAfter.Absent());
    Map<String, String> headers = headers(node);
    if (status.isEmpty() || wait.isEmpty()) {
      return Optional.empty();
    }
    return node.build(
        () ->
            new Respond(
                new Scripted(
                    status.getAsInt(),
                    node.text("code"),
                    node.text("innerCode"),
                    node.text("message"),
                    wait.get(),
                    node.value("body"),
                    headers),
                FaultJson.keep(node, Keep.NONE)));
  }

  private static Map<String, String> headers(Node node) {
    Map<String, String> headers = new LinkedHashMap<>();
    node.object("headers")
        .ifPresent(
            fields ->
                fields
                    .members()
                    .keySet()
                    .forEach(
                        name ->
                            fields
                                .text(String.valueOf(name))
                                .ifPresent(value -> headers.put(String.valueOf(name), value))));
    return headers;
  }

  /** A number of seconds, {@code {"date": seconds}} or {@code "absent"}. */
  static Optional<RetryAfter> retryAfter(Node node, RetryAfter byDefault) {
    Optional<Object> value = node.value("retryAfter");
    if (value.isEmpty()) {
      return Optional.of(byDefault);
    }
    if (value.get().equals("absent")) {
      return Optional.of(new RetryAfter.Absent());
    }
    if (value.get() instanceof Number seconds) {
      return node.build(() -> new RetryAfter.Seconds(seconds.doubleValue()));
    }
    if (value.get() instanceof Map<?, ?> map && map.get("date") instanceof Number seconds) {
      return node.build(() -> new RetryAfter.Date(seconds.doubleValue()));
    }
    return node.wrong(
        "retryAfter", "must be a number of seconds, {\"date\": seconds} or \"absent\"");
  }

  static Object written(RetryAfter retryAfter) {
    if (retryAfter instanceof RetryAfter.Seconds wait) {
      return written(wait.seconds());
    }
    if (retryAfter instanceof RetryAfter.Date date) {
      return Map.of("date", written(date.seconds()));
    }
    return "absent";
  }

  private static Object written(double seconds) {
    boolean whole = seconds == Math.rint(seconds) && seconds < Long.MAX_VALUE;
    return whole ? (Object) (long) seconds : (Object) seconds;
  }

  static Map<String, Object> written(Respond respond) {
    Map<String, Object> json = new LinkedHashMap<>();
    Scripted reply = respond.reply();
    json.put("status", reply.status());
    reply.code().ifPresent(code -> json.put("code", code));
    reply.innerCode().ifPresent(code -> json.put("innerCode", code));
    reply.message().ifPresent(message -> json.put("message", message));
    json.put("retryAfter", written(reply.retryAfter()));
    reply.body().ifPresent(body -> json.put("body", body));
    if (!reply.headers().isEmpty()) {
      json.put("headers", reply.headers());
    }
    json.put("keep", FaultJson.written(respond.keep()));
    return json;
  }
}
