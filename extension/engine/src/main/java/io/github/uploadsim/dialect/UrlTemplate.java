package io.github.uploadsim.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Graph URL with variables, such as {@code /{version}/{owner}/todo/lists/{list}}.
 *
 * <p>{@code {version}} is {@code v1.0} or {@code beta}; {@code {owner}} is {@code me} or {@code
 * users/} and an id; {@code {!name}} is an action, bare or qualified as {@code
 * microsoft.graph.name}; {@code {name=expression}} is a variable with a regular expression of its
 * own, without capturing groups, which is handed on undecoded. Literals match in any case, as Graph
 * takes them; ids match as they come over the wire and are handed on decoded.
 */
public final class UrlTemplate {

  private static final Pattern VARIABLE = Pattern.compile("\\{(!?)([A-Za-z]+)(?:=([^{}]+))?}");

  private static final String RAW = "=";

  private final String regex;
  private final Pattern pattern;
  private final List<String> names;

  private UrlTemplate(String regex, List<String> names) {
    this.regex = regex;
    this.pattern = Pattern.compile(regex);
    this.names = names;
  }

  /** Reads a template. */
  public static UrlTemplate of(String template) {
    StringBuilder regex = new StringBuilder("(?i)");
    List<String> names = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(template);
    int from = 0;
    while (variable.find()) {
      regex.append(literal(template.substring(from, variable.start())));
      Optional<String> own = Optional.ofNullable(variable.group(3));
      regex.append(
          own.map(expression -> raw(variable.group(2), expression, names))
              .orElseGet(() -> expression(variable.group(1), variable.group(2), names)));
      from = variable.end();
    }
    return new UrlTemplate(regex.append(literal(template.substring(from))).toString(), names);
  }

  private static String literal(String text) {
    return text.replaceAll("[.$()]", "\\\\$0");
  }

  /** A variable with an expression of its own, which may span segments, is not decoded. */
  private static String raw(String name, String expression, List<String> names) {
    names.add(RAW + name);
    return "(" + expression + ")";
  }

  private static String expression(String action, String name, List<String> names) {
    if (!action.isEmpty()) {
      return "(?:microsoft\\.graph\\.)?" + name;
    }
    names.add(name);
    return switch (name) {
      case "version" -> "(v1\\.0|beta)";
      case "owner" -> "(me|users/[^/]+)";
      default -> "([^/]+)";
    };
  }

  /** The same as a regular expression on the undecoded path. */
  public String regex() {
    return regex;
  }

  /** The decoded variables of a path, if it is one of this template's. */
  public Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean raw = name.startsWith(RAW);
      Optional<String> value =
          raw ? Optional.of(matcher.group(i + 1)) : decode(matcher.group(i + 1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      variables.put(raw ? name.substring(RAW.length()) : name, value.get());
    }
    return Optional.of(variables);
  }

  /** A segment without its percent-encoding, if it is well encoded. */
  public static Optional<String> decode(String encoded) {
    try {
      String plus = encoded.replace("+", "%2B");
      return Optional.of(URLDecoder.decode(plus, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
