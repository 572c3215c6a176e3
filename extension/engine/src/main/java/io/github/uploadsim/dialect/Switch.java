package io.github.uploadsim.dialect;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One behaviour on which the sources disagree or say nothing, with its default.
 *
 * @param name as options and scenarios spell it, such as {@code createStatus}
 * @param byDefault the value in force unless someone sets another
 * @param choices how the values are written, for error messages and pages
 * @param parser reads a written value; throws {@link IllegalArgumentException}
 * @param about what it decides, in one sentence
 */
public record Switch<T>(
    String name, T byDefault, String choices, Function<String, T> parser, String about) {

  /** The values as they are written, or what they must look like. */
  public List<String> values() {
    return List.of(choices.split("\\|", -1));
  }

  /** A value as options and scenarios spell it. */
  public String write(T value) {
    return value instanceof Enum<?> choice ? written(choice) : value.toString();
  }

  /** A switch between a few numbers. */
  public static Switch<Integer> status(String name, String about, int byDefault, int... others) {
    List<Integer> values =
        java.util.stream.IntStream.concat(
                java.util.stream.IntStream.of(byDefault), Arrays.stream(others))
            .boxed()
            .toList();
    String choices = String.join("|", values.stream().map(String::valueOf).toList());
    return new Switch<>(name, byDefault, choices, text -> oneOf(values, number(text)), about);
  }

  /** A switch that is on or off. */
  public static Switch<Boolean> flag(String name, String about, boolean byDefault) {
    return new Switch<>(name, byDefault, "true|false", Switch::flag, about);
  }

  /** A number of bytes. */
  public static Switch<Long> bytes(String name, String about, long byDefault) {
    return new Switch<>(name, byDefault, "a number of bytes from 1 up", Switch::positive, about);
  }

  /** A number from 0 up; 0 stands for no bound. */
  public static Switch<Integer> bound(String name, String about, int byDefault) {
    return new Switch<>(
        name, byDefault, "a number from 0 up, 0 for no bound", Switch::fromZero, about);
  }

  /** A length of time, written as ISO 8601. */
  public static Switch<Duration> duration(String name, String about, Duration byDefault) {
    return new Switch<>(name, byDefault, "a duration such as PT15M", Switch::duration, about);
  }

  /** A switch between named values, written in lower case. */
  public static <E extends Enum<E>> Switch<E> choice(String name, String about, E byDefault) {
    List<E> values = List.of(byDefault.getDeclaringClass().getEnumConstants());
    String choices = String.join("|", values.stream().map(Switch::written).toList());
    Function<String, E> parser =
        text ->
            values.stream()
                .filter(value -> written(value).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    return new Switch<>(name, byDefault, choices, parser, about);
  }

  /** A free text. */
  public static Switch<String> text(String name, String about, String byDefault) {
    return new Switch<>(name, byDefault, "a text", Function.identity(), about);
  }

  /**
   * Reads a written value.
   *
   * @throws IllegalArgumentException with the name, the value and what it may be
   */
  public T parse(String text) {
    try {
      return parser.apply(text.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: must be %s, got '%s'".formatted(name, choices, text), e);
    }
  }

  /** A value as options and scenarios spell it. */
  public static String written(Object value) {
    return value instanceof Enum<?> named ? camel(named.name()) : String.valueOf(value);
  }

  private static String camel(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Pattern.compile("_(.)")
        .matcher(lower)
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static int oneOf(List<Integer> values, int value) {
    if (!values.contains(value)) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException();
    }
    return text.equals("true");
  }

  private static int fromZero(String text) {
    int value = number(text);
    if (value < 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static long positive(String text) {
    long value = Long.parseLong(text);
    if (value < 1) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static Duration duration(String text) {
    try {
      Duration value = Duration.parse(text);
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException();
      }
      return value;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
