package io.github.uploadsim;

import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import io.github.uploadsim.dialect.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line, taken apart: our options become system properties, the rest is WireMock's. */
final class Arguments {

  static final String WRONG_VALUE =
      "an option of WireMock has no value, or two, or a wrong one; --help lists them";

  private static final Pattern LISTED = Pattern.compile("(?m)^--?([\\w.-]+)");
  private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

  static {
    DEFAULTS.put("--bind-address", OwnHost.LOOPBACK);
    DEFAULTS.put("--container-threads", String.valueOf(OwnHost.THREADS));
    DEFAULTS.put("--disable-gzip", "");
    DEFAULTS.put("--disable-http2-plain", "");
    DEFAULTS.put("--disable-request-logging", "");
  }

  private final List<String> rest;

  private Arguments(List<String> rest) {
    this.rest = rest;
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
        rest.add(args[i]);
      }
    }
    return new Arguments(withDefaults(rest));
  }

  /** The same with more options of WireMock's. */
  Arguments and(String... more) {
    List<String> all = new ArrayList<>(rest);
    all.addAll(List.of(more));
    return new Arguments(all);
  }

  private static String name(String arg) {
    String bare = arg.startsWith("--") ? arg.substring(2) : "";
    return bare.contains("=") ? bare.substring(0, bare.indexOf('=')) : bare;
  }

  /**
   * What WireMock makes of the rest.
   *
   * @throws IllegalArgumentException with the nearest valid name; the parser in wiremock-standalone
   *     cannot even find its own messages
   */
  CommandLineOptions options() {
    try {
      return new CommandLineOptions(rest.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(wrong(), e);
    }
  }

  private String wrong() {
    Set<String> known = known();
    return rest.stream()
        .map(Arguments::name)
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .findFirst()
        .map(
            name ->
                "--%s: no such option, did you mean --%s?".formatted(name, Nearest.to(name, known)))
        .orElse(WRONG_VALUE);
  }

  private static Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    Option.list().forEach(option -> known.add(option.name()));
    Matcher listed = LISTED.matcher(new CommandLineOptions("--help").helpText());
    while (listed.find()) {
      known.add(listed.group(1));
    }
    return known;
  }

  private static List<String> withDefaults(List<String> args) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> option : DEFAULTS.entrySet()) {
      boolean given = args.stream().anyMatch(arg -> means(arg, option.getKey()));
      boolean wanted = !option.getKey().endsWith("logging") || !args.contains("--verbose");
      if (!given && wanted) {
        all.add(option.getKey());
        if (!option.getValue().isEmpty()) {
          all.add(option.getValue());
        }
      }
    }
    all.addAll(args);
    return all;
  }

  /** Options may be abbreviated. */
  private static boolean means(String arg, String option) {
    return !name(arg).isEmpty() && option.startsWith("--" + name(arg));
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
