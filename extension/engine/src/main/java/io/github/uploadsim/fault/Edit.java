package io.github.uploadsim.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Changes to a true answer. What is left open stays as it is.
 *
 * @param status instead of the true one
 * @param dropFields members of the JSON body that are left out
 * @param renameFields members that are called something else
 * @param setFields members that have another value, or are new
 * @param dropHeaders header fields that are left out
 * @param setHeaders header fields that have another value, or are new
 * @param emptyBody true if no body is sent
 * @param truncateTo bytes of the body that are sent, with a length that says so
 */
public record Edit(
    OptionalInt status,
    Set<String> dropFields,
    Map<String, String> renameFields,
    Map<String, Object> setFields,
    Set<String> dropHeaders,
    Map<String, String> setHeaders,
    boolean emptyBody,
    OptionalLong truncateTo) {

  /** No change. */
  public static final Edit NONE =
      new Edit(
          OptionalInt.empty(),
          Set.of(),
          Map.of(),
          Map.of(),
          Set.of(),
          Map.of(),
          false,
          OptionalLong.empty());

  private static final List<String> FRAMING =
      List.of("content-length", "transfer-encoding", "connection");

  public Edit {
    dropFields = Set.copyOf(dropFields);
    renameFields = Map.copyOf(renameFields);
    setFields = Map.copyOf(setFields);
    dropHeaders = Set.copyOf(dropHeaders);
    setHeaders = Map.copyOf(setHeaders);
    Optional<String> framing =
        setHeaders.keySet().stream()
            .filter(name -> FRAMING.contains(name.toLowerCase(java.util.Locale.ROOT)))
            .findFirst();
    if (framing.isPresent()) {
      throw new IllegalArgumentException(
          "setHeaders: %s belongs to the framing of the answer, which editReply leaves true; for"
                  .formatted(framing.get())
              + " an answer that breaks off use cutResponse");
    }
    if (status.isPresent() && (status.getAsInt() < 200 || status.getAsInt() > 599)) {
      throw new IllegalArgumentException(
          "status: must be a final HTTP status from 200 to 599, got " + status.getAsInt());
    }
    if (truncateTo.isPresent() && truncateTo.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "truncateTo: must be a number of bytes from 0 up, got " + truncateTo.getAsLong());
    }
  }

  Edit status(int other) {
    return new Edit(
        OptionalInt.of(other),
        dropFields,
        renameFields,
        setFields,
        dropHeaders,
        setHeaders,
        emptyBody,
        truncateTo);
  }

  Edit dropping(Set<String> names) {
    return new Edit(
        status, names, renameFields, setFields, dropHeaders, setHeaders, emptyBody, truncateTo);
  }

  Edit renaming(Map<String, String> names) {
    return new Edit(
        status, dropFields, names, setFields, dropHeaders, setHeaders, emptyBody, truncateTo);
  }

  Edit setting(Map<String, Object> values) {
    return new Edit(
        status, dropFields, renameFields, values, dropHeaders, setHeaders, emptyBody, truncateTo);
  }

  Edit without(Set<String> names) {
    return new Edit(
        status, dropFields, renameFields, setFields, names, setHeaders, emptyBody, truncateTo);
  }

  Edit with(Map<String, String> values) {
    return new Edit(
        status, dropFields, renameFields, setFields, dropHeaders, values, emptyBody, truncateTo);
  }

  Edit empty() {
    return new Edit(
        status, dropFields, renameFields, setFields, dropHeaders, setHeaders, true, truncateTo);
  }

  Edit cutTo(long bytes) {
    return new Edit(
        status,
        dropFields,
        renameFields,
        setFields,
        dropHeaders,
        setHeaders,
        emptyBody,
        OptionalLong.of(bytes));
  }
}
