package io.github.uploadsim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line, taken apart: our options become system properties, the rest is WireMock's. */
final class Arguments {

  private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

  static {
    DEFAULTS.put("--bind-address", OwnHost.LOOPBACK);
    DEFAULTS.put("--container-threads", String.valueOf(OwnHost.THREADS));
    DEFAULTS.put("--disable-gzip", "");
    DEFAULTS.put("--disable-request-logging", "");
  }

  private final List<String> rest;

  private Arguments(List<String> rest) {
    this.rest = rest;
  }

  String[] forWireMock() {
    return rest.toArray(String[]::new);
  }

  static Arguments of(String... args) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      String name = name(args[i]);
      Optional<Option> ours = Option.named(name);
      boolean attached = args[i].contains("=");
      if (ours.isPresent() && !attached && i + 1 == args.length) {
        throw new IllegalArgumentException("--" + name + ": needs a value, " + ours.get().about());
      }
      if (ours.isPresent()) {
        String value = attached ? args[i].substring(args[i].indexOf('=') + 1) : args[++i];
        System.setProperty(Option.PREFIX + name, value);
      } else {
        refuseMistyped(name);
        rest.add(args[i]);
      }
    }
    return new Arguments(withDefaults(rest));
  }

  private static String name(String arg) {
    String bare = arg.startsWith("--") ? arg.substring(2) : "";
    return bare.contains("=") ? bare.substring(0, bare.indexOf('=')) : bare;
  }

  private static void refuseMistyped(String name) {
    if (name.startsWith("todo.")) {
      throw new IllegalArgumentException(
          "--%s: no such option, did you mean --%s?".formatted(name, Option.nearest(name)));
    }
  }

  private static List<String> withDefaults(List<String> args) {
    List<String> all = new ArrayList<>(args);
    for (Map.Entry<String, String> option : DEFAULTS.entrySet()) {
      boolean given = args.stream().anyMatch(arg -> arg.split("=", 2)[0].equals(option.getKey()));
      boolean wanted = !option.getKey().endsWith("logging") || !args.contains("--verbose");
      if (!given && wanted) {
        all.add(option.getKey());
        if (!option.getValue().isEmpty()) {
          all.add(option.getValue());
        }
      }
    }
    return all;
  }

  /** Our options, for people. */
  static String help() {
    StringBuilder help =
        new StringBuilder("uploadsim's options, beside those of WireMock below:\n");
    for (Option option : Option.list()) {
      help.append("  --%-28s %s%n".formatted(option.name(), option.about()));
    }
    return help.toString();
  }
}
