package io.github.uploadsim;

import io.github.uploadsim.dialect.Nearest;
import io.github.uploadsim.dialect.Switch;
import io.github.uploadsim.family.Families;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One setting as it is written on a command line ({@code --external-url}), as a system property
 * ({@code uploadsim.external-url}) or as an environment variable ({@code UPLOADSIM_EXTERNAL_URL}).
 */
record Option(
    String name, String about, BiFunction<UploadSimConfig, String, UploadSimConfig> apply) {

  static final String PREFIX = "uploadsim.";

  private static final String VARIABLE = "UPLOADSIM_";

  private static final Map<String, Option> ALL = all();

  private static Map<String, Option> all() {
    Map<String, Option> all = new LinkedHashMap<>();
    add(
        all,
        "preset",
        "live, documentedExamples, documentedProse, china or lenient",
        UploadSimConfig::preset);
    add(
        all,
        "external-url",
        "scheme and host for the URLs that are handed out",
        UploadSimConfig::externalUrl);
    add(
        all,
        "ca-file",
        "where to write the certificate that clients of https trust",
        (config, text) -> config.caFile(Path.of(text)));
    add(
        all,
        "switches",
        "a JSON file of switches, such as {\"drive.kind\": \"personal\"}",
        (config, text) -> config.switches(Path.of(text)));
    addLimits(all);
    Families.live()
        .habits()
        .forEach((family, habits) -> habits.switches().forEach(which -> add(all, family, which)));
    return all;
  }

  private static void addLimits(Map<String, Option> all) {
    add(
        all,
        "memory-limit",
        "bytes of uploads held in memory; more goes into a file",
        (config, text) -> config.memoryLimit(number("memory-limit", text)));
    add(
        all,
        "scratch-folder",
        "the folder for that file",
        (config, text) -> config.scratchFolder(Path.of(text)));
    add(
        all,
        "seed",
        "what chance is drawn from in faults",
        (config, text) -> config.seed(number("seed", text)));
    add(
        all,
        "journal-limit",
        "how many exchanges are remembered",
        (config, text) ->
            config.journalLimit((int) Math.min(Integer.MAX_VALUE, number("journal-limit", text))));
  }

  private static void add(Map<String, Option> all, String family, Switch<?> which) {
    String name = family + "." + which.name();
    add(
        all,
        name,
        which.about() + " (" + which.choices() + ")",
        (config, text) -> config.set(name, text));
  }

  private static void add(
      Map<String, Option> all,
      String name,
      String about,
      BiFunction<UploadSimConfig, String, UploadSimConfig> apply) {
    all.put(name, new Option(name, about, apply));
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": must be a number, got '" + text + "'", e);
    }
  }

  static List<Option> list() {
    return new ArrayList<>(ALL.values());
  }

  static Optional<Option> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The settings that properties and environment ask for; properties win. */
  static UploadSimConfig read(
      UploadSimConfig config, Map<?, ?> properties, Map<String, String> environment) {
    refuseUnknown(properties, environment);
    UploadSimConfig read = config;
    for (Option option : ALL.values()) {
      String fromEnvironment = environment.getOrDefault(option.variable(), "");
      Object written = properties.get(PREFIX + option.name());
      String value = written instanceof String text ? text : fromEnvironment;
      if (!value.isEmpty()) {
        read = option.apply().apply(read, value);
      }
    }
    return read;
  }

  private String variable() {
    return (PREFIX + name).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }

  /** A mistyped property or variable would otherwise be no option at all, without a word. */
  private static void refuseUnknown(Map<?, ?> properties, Map<String, String> environment) {
    for (Object key : properties.keySet()) {
      String name = String.valueOf(key);
      if (name.startsWith(PREFIX) && !ALL.containsKey(name.substring(PREFIX.length()))) {
        throw unknown(name, PREFIX + nearest(name.substring(PREFIX.length())));
      }
    }
    Set<String> variables = new LinkedHashSet<>();
    ALL.values().forEach(option -> variables.add(option.variable()));
    for (String name : environment.keySet()) {
      if (name.startsWith(VARIABLE) && !variables.contains(name)) {
        throw unknown(name, Nearest.to(name, variables));
      }
    }
  }

  private static IllegalArgumentException unknown(String name, String nearest) {
    return new IllegalArgumentException(
        "%s: no such option, did you mean %s?".formatted(name, nearest));
  }

  static String nearest(String name) {
    return Nearest.to(name, ALL.keySet());
  }
}
