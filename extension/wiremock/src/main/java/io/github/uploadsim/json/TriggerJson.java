package io.github.uploadsim.json;

import io.github.uploadsim.family.Families;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Triggers as JSON: {@code {"operation": "put", "fragment": 2}}. */
final class TriggerJson {

  private static final List<String> MEMBERS =
      List.of(
          "operation",
          "nth",
          "everyNth",
          "fragment",
          "lastFragment",
          "offset",
          "family",
          "session",
          "from",
          "until",
          "chance");
  private static final List<String> OPERATIONS =
      List.of("create", "put", "status", "cancel", "commit", "content", "any");

  private TriggerJson() {}

  static Optional<Trigger> read(Node node) {
    node.allowing(MEMBERS);
    Optional<Operation> operation =
        node.oneOf("operation", OPERATIONS)
            .filter(name -> !name.equals("any"))
            .map(name -> Operation.valueOf(name.toUpperCase(Locale.ROOT)));
    boolean named = node.value("session").filter(String.class::isInstance).isPresent();
    return node.build(
        () ->
            new Trigger(
                operation,
                node.count("nth"),
                node.count("everyNth"),
                node.count("fragment"),
                node.flag("lastFragment").orElse(false),
                node.number("offset"),
                node.oneOf("family", Families.names()),
                named ? OptionalInt.empty() : sessionNumber(node),
                named ? node.text("session") : Optional.empty(),
                node.duration("from"),
                node.duration("until"),
                node.fraction("chance")));
  }

  private static OptionalInt sessionNumber(Node node) {
    if (node.value("session").filter(value -> !(value instanceof Number)).isPresent()) {
      node.wrong("session", "must be a file name or the number of a session, from 1");
      return OptionalInt.empty();
    }
    return node.count("session");
  }

  static Map<String, Object> write(Trigger trigger) {
    Map<String, Object> json = new LinkedHashMap<>();
    trigger
        .operation()
        .ifPresent(operation -> json.put("operation", operation.name().toLowerCase(Locale.ROOT)));
    trigger.nth().ifPresent(n -> json.put("nth", n));
    trigger.everyNth().ifPresent(n -> json.put("everyNth", n));
    trigger.fragment().ifPresent(n -> json.put("fragment", n));
    if (trigger.lastFragment()) {
      json.put("lastFragment", true);
    }
    trigger.offset().ifPresent(n -> json.put("offset", n));
    trigger.family().ifPresent(name -> json.put("family", name));
    trigger.sessionNumber().ifPresent(n -> json.put("session", n));
    trigger.sessionName().ifPresent(name -> json.put("session", name));
    trigger.from().ifPresent(age -> json.put("from", age.toString()));
    trigger.until().ifPresent(age -> json.put("until", age.toString()));
    trigger.chance().ifPresent(chance -> json.put("chance", chance));
    return json;
  }
}
