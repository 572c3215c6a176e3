package io.github.uploadsim.json;

import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.engine.SessionView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions and exchanges as the admin routes show them. */
public final class StateJson {

  private StateJson() {}

  /** A session. */
  public static Map<String, Object> write(SessionView session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", session.id());
    json.put("family", session.family());
    json.put("name", session.name());
    json.put("state", session.state());
    json.put("size", session.size());
    json.put("received", session.received());
    json.put("nextExpectedRanges", session.nextExpectedRanges());
    json.put("expirationDateTime", session.expirationDateTime().toString());
    json.put("sha256", session.sha256());
    json.put("createdAt", session.createdAt().toString());
    json.put("faultsStruck", session.faultsStruck());
    return json;
  }

  /** An exchange; what is not known is left out. */
  public static Map<String, Object> write(Exchange exchange) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", exchange.number());
    json.put("at", exchange.at().toString());
    json.put("family", exchange.family());
    json.put("endpoint", exchange.endpoint());
    exchange.session().ifPresent(id -> json.put("session", id));
    exchange.file().ifPresent(name -> json.put("file", name));
    json.put("method", exchange.method());
    json.put("path", exchange.path());
    exchange
        .range()
        .ifPresent(
            range ->
                json.put(
                    "range",
                    "bytes %d-%d/%d".formatted(range.start(), range.last(), range.total())));
    exchange.fragment().ifPresent(number -> json.put("fragment", number));
    exchange.declared().ifPresent(bytes -> json.put("declared", bytes));
    writeCourse(json, exchange);
    return json;
  }

  private static void writeCourse(Map<String, Object> json, Exchange exchange) {
    json.put("taken", exchange.taken());
    json.put("kept", exchange.kept());
    if (exchange.status() > 0) {
      json.put("status", exchange.status());
    }
    json.put("answered", exchange.answered());
    exchange.fault().ifPresent(type -> json.put("fault", type));
    exchange.rule().ifPresent(id -> json.put("rule", id));
    json.put("ending", exchange.ending());
    json.put("notes", exchange.notes());
    json.put("connection", exchange.connection());
  }
}
