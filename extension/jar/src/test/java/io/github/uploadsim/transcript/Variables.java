package io.github.uploadsim.transcript;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that differ from run to run: bound at first sight, equal ever after. */
final class Variables {

  private static final Pattern USE =
      Pattern.compile("\\{\\{(?:(id|guid|date|millis|token) )?(\\w+)}}");

  private static final Map<String, String> KINDS =
      Map.of(
          "id", "[A-Za-z0-9_=-]{4,}",
          "guid", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
          "date", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z",
          "millis", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z",
          "token", "[A-Za-z0-9_.-]{20,}");

  private final Map<String, String> values = new LinkedHashMap<>();

  Variables bind(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A text with its variables' values in their places; all must be known. */
  String fill(String text) {
    return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(known(use.group(2))));
  }

  private String known(String name) {
    if (!values.containsKey(name)) {
      throw new AssertionError("nothing has bound {{" + name + "}} yet");
    }
    return values.get(name);
  }

  /** Holds a text to an expected one, and binds what the expected one names for the first time. */
  void match(String expected, String real) {
    Map<String, String> fresh = new LinkedHashMap<>();
    Matcher found = Pattern.compile(pattern(expected, fresh), Pattern.DOTALL).matcher(real);
    if (!found.matches()) {
      throw new AssertionError(
          "expected %s\n but was %s\n with   %s".formatted(cut(expected), cut(real), values));
    }
    fresh.keySet().forEach(name -> values.put(name, found.group(name)));
  }

  private String pattern(String expected, Map<String, String> fresh) {
    StringBuilder pattern = new StringBuilder();
    Matcher use = USE.matcher(expected);
    int done = 0;
    while (use.find()) {
      pattern.append(Pattern.quote(expected.substring(done, use.start())));
      pattern.append(part(use.group(1), use.group(2), fresh));
      done = use.end();
    }
    return pattern.append(Pattern.quote(expected.substring(done))).toString();
  }

  private String part(String kind, String name, Map<String, String> fresh) {
    if (values.containsKey(name)) {
      return Pattern.quote(values.get(name));
    }
    if (fresh.containsKey(name)) {
      return "\\k<" + name + ">";
    }
    if (kind == null) {
      throw new AssertionError("{{" + name + "}} needs a kind where it is named first");
    }
    fresh.put(name, kind);
    return "(?<" + name + ">" + KINDS.get(kind) + ")";
  }

  private static String cut(String text) {
    return text.length() < 2_000 ? text : text.substring(0, 2_000) + "…";
  }
}
