package io.github.uploadsim.json;

import io.github.uploadsim.dialect.Nearest;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A JSON object on its way to become values. Whatever is wrong is written down with its place, and
 * reading goes on, so that the author learns of everything at once.
 */
record Node(String path, Map<?, ?> members, List<Problem> problems) {

  /** The node of a value; another kind of value is a problem and reads as an empty object. */
  static Node of(String path, Object value, List<Problem> problems) {
    if (value instanceof Map<?, ?> map) {
      return new Node(path, map, problems);
    }
    problems.add(new Problem(path, Optional.of(value), "must be an object", Optional.empty()));
    return new Node(path, Map.of(), problems);
  }

  /** Writes down every member that has no business here. */
  Node allowing(Collection<String> names) {
    for (Object name : members.keySet()) {
      if (!names.contains(String.valueOf(name))) {
        wrongName(place(String.valueOf(name)), String.valueOf(name), "no such property", names);
      }
    }
    return this;
  }

  void wrongName(String at, String name, String message, Collection<String> names) {
    problems.add(
        new Problem(
            at,
            Optional.of(name),
            message + ": '" + name + "'",
            Optional.of(Nearest.to(name, names))));
  }

  Optional<Object> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Optional<Node> object(String name) {
    return value(name).map(value -> of(place(name), value, problems));
  }

  Optional<String> text(String name) {
    return value(name)
        .flatMap(
            value ->
                value instanceof String text ? Optional.of(text) : wrong(name, "must be a text"));
  }

  Optional<Boolean> flag(String name) {
    return value(name)
        .flatMap(
            value ->
                value instanceof Boolean flag
                    ? Optional.of(flag)
                    : wrong(name, "must be true or false"));
  }

  OptionalLong number(String name) {
    Optional<Long> number =
        value(name)
            .flatMap(
                value ->
                    value instanceof Integer || value instanceof Long
                        ? Optional.of(((Number) value).longValue())
                        : wrong(name, "must be a whole number"));
    return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  OptionalDouble fraction(String name) {
    Optional<Double> number =
        value(name)
            .flatMap(
                value ->
                    value instanceof Number any
                        ? Optional.of(any.doubleValue())
                        : wrong(name, "must be a number"));
    return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** A length of time as ISO 8601 writes it. */
  Optional<Duration> duration(String name) {
    Optional<String> text = text(name);
    try {
      return text.map(Duration::parse);
    } catch (DateTimeParseException e) {
      return wrong(name, "must be a duration such as \"PT15M\" or \"PT0.5S\"");
    }
  }

  OptionalInt count(String name) {
    OptionalLong number = number(name);
    if (number.isPresent() && number.getAsLong() != (int) number.getAsLong()) {
      wrong(name, "must be a number below 2147483648");
      return OptionalInt.empty();
    }
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** A text out of a few; another is a problem with the nearest valid one. */
  Optional<String> oneOf(String name, Collection<String> names) {
    Optional<String> text = text(name);
    if (text.isPresent() && !names.contains(text.get())) {
      String message = "must be one of " + String.join(", ", new ArrayList<>(names));
      wrongName(place(name), text.get(), message + ", got", names);
      return Optional.empty();
    }
    return text;
  }

  <T> Optional<T> wrong(String name, String message) {
    problems.add(new Problem(place(name), value(name), message, Optional.empty()));
    return Optional.empty();
  }

  /**
   * Builds a value whose own checks may refuse it; their messages start with the property that is
   * wrong.
   */
  <T> Optional<T> build(Supplier<T> builder) {
    try {
      return Optional.of(builder.get());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int colon = message.indexOf(": ");
      String name = colon < 0 ? "" : message.substring(0, colon);
      String rest = colon < 0 ? message : message.substring(colon + 2);
      problems.add(new Problem(place(name), value(name), rest, Optional.empty()));
      return Optional.empty();
    }
  }

  String place(String name) {
    return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
  }
}
