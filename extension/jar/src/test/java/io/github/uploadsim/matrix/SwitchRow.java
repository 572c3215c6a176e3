package io.github.uploadsim.matrix;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One switch, and what a client sees at its default and at other values.
 *
 * @param name with its family, such as {@code todo.createStatus}
 * @param config what the simulator is started with beside the switch
 * @param byDefault what is seen while nobody sets the switch
 * @param seen what is seen at other values
 */
record SwitchRow(
    String name, UploadSimConfig config, Probe probe, String byDefault, Map<String, String> seen) {

  /** Looks through the public door. */
  interface Probe {
    Object look(UploadSim graph);
  }

  /** One value of a switch and what is seen then. */
  record Case(String name, UploadSimConfig config, Probe probe, String expected) {
    @Override
    public String toString() {
      return name + ": " + expected;
    }
  }

  static SwitchRow of(String name, Probe probe, Object byDefault) {
    return new SwitchRow(name, UploadSimConfig.defaults(), probe, byDefault.toString(), Map.of());
  }

  SwitchRow at(String value, Object expected) {
    Map<String, String> more = new LinkedHashMap<>(seen);
    more.put(value, expected.toString());
    return new SwitchRow(name, config, probe, byDefault, more);
  }

  /** The same where another switch is set. */
  SwitchRow where(String other, String value) {
    return new SwitchRow(name, config.set(other, value), probe, byDefault, seen);
  }

  Stream<Case> cases() {
    Case untouched = new Case(name + " by default", config, probe, byDefault);
    Stream<Case> set =
        seen.entrySet().stream()
            .map(
                one ->
                    new Case(
                        name + "=" + one.getKey(),
                        config.set(name, one.getKey()),
                        probe,
                        one.getValue()));
    return Stream.concat(Stream.of(untouched), set);
  }
}
