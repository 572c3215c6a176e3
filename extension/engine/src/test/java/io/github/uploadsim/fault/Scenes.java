package io.github.uploadsim.fault;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Scenes to try faults and triggers on: the second fragment, bytes 10-19 of 30, of session 3. */
final class Scenes {

  private Scenes() {}

  static Scene put() {
    return scene(Operation.PUT, 3, 2, 4);
  }

  static Scene of(Operation operation) {
    return scene(operation, 3, 1, 5);
  }

  static Scene outsideOfSessions(Operation operation) {
    return new Scene(
        operation,
        "todo",
        0,
        Optional.empty(),
        1,
        1,
        OptionalInt.empty(),
        0,
        0,
        false,
        OptionalLong.empty());
  }

  static Scene nth(int nth, int nthOfAny) {
    return scene(Operation.PUT, 3, nth, nthOfAny);
  }

  static Scene last() {
    return fragment(OptionalInt.of(3), 20, 30, true, OptionalLong.of(10));
  }

  static Scene body(OptionalLong length) {
    return fragment(OptionalInt.of(2), 10, 20, false, length);
  }

  private static Scene fragment(
      OptionalInt number, long start, long end, boolean last, OptionalLong bodyLength) {
    return new Scene(
        Operation.PUT, "todo", 3, Optional.of("a.bin"), 2, 4, number, start, end, last, bodyLength);
  }

  private static Scene scene(Operation operation, int session, int nth, int nthOfAny) {
    boolean put = operation == Operation.PUT;
    return new Scene(
        operation,
        "todo",
        session,
        Optional.of("a.bin"),
        nth,
        nthOfAny,
        put ? OptionalInt.of(2) : OptionalInt.empty(),
        put ? 10 : 0,
        put ? 20 : 0,
        false,
        put ? OptionalLong.of(10) : OptionalLong.empty());
  }
}
