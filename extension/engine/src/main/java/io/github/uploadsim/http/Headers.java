package io.github.uploadsim.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields in the order of the wire; names are compared without case. Immutable. */
public record Headers(List<Field> fields) {

  /** No field at all. */
  public static final Headers NONE = new Headers(List.of());

  /** One header field. */
  public record Field(String name, String value) {}

  public Headers {
    fields = List.copyOf(fields);
  }

  /** Headers with one field. */
  public static Headers of(String name, String value) {
    return NONE.with(name, value);
  }

  /** The value of the first field of this name, trimmed. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value().trim());
      }
    }
    return Optional.empty();
  }

  /** True if the fields of this name do not all say the same. */
  public boolean contradictory(String name) {
    return fields.stream()
            .filter(field -> field.name().equalsIgnoreCase(name))
            .map(field -> field.value().trim())
            .distinct()
            .count()
        > 1;
  }

  /** These headers and one more field behind them. */
  public Headers with(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Headers(more);
  }

  /** These headers with every field of the name replaced by one. */
  public Headers replacing(String name, String value) {
    return without(name).with(name, value);
  }

  /** These headers without the fields of the name. */
  public Headers without(String name) {
    return new Headers(
        fields.stream().filter(field -> !field.name().equalsIgnoreCase(name)).toList());
  }
}
