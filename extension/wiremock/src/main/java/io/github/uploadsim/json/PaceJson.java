package io.github.uploadsim.json;

import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.LimitBandwidth;
import io.github.uploadsim.fault.Side;
import io.github.uploadsim.fault.Stall;
import io.github.uploadsim.fault.Wait;
import io.github.uploadsim.json.FaultJson.Codec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Slowness as JSON; {@code delay} is written as WireMock writes its delay distributions. */
final class PaceJson {

  private static final List<String> SIDES = List.of("request", "response");
  private static final List<String> DISTRIBUTIONS = List.of("fixed", "uniform", "lognormal");
  private static final int NANOS_PER_MILLI = 1_000_000;

  private PaceJson() {}

  static void addTo(Map<String, Codec<?>> codecs) {
    codecs.put(
        "delay",
        new Codec<>(Delay.class, List.of("delay", "time"), PaceJson::delay, PaceJson::written));
    codecs.put(
        "stall",
        new Codec<>(
            Stall.class,
            List.of("at", "afterBytes", "for", "time"),
            PaceJson::stall,
            PaceJson::written));
    codecs.put(
        "limitBandwidth",
        new Codec<>(
            LimitBandwidth.class,
            List.of("at", "bytesPerSecond", "time"),
            PaceJson::limit,
            PaceJson::written));
  }

  private static Optional<Delay> delay(Node node) {
    boolean simulated = simulated(node);
    Optional<Node> described = node.object("delay");
    if (described.isEmpty()) {
      return node.wrong(
          "delay", "is missing; such as {\"type\": \"fixed\", \"milliseconds\": 500}");
    }
    return time(described.get()).map(time -> new Delay(time, simulated));
  }

  private static Optional<? extends Wait> time(Node node) {
    return switch (node.oneOf("type", DISTRIBUTIONS).orElse("")) {
      case "fixed" -> fixed(node.allowing(List.of("type", "milliseconds")));
      case "uniform" -> uniform(node.allowing(List.of("type", "lower", "upper")));
      case "lognormal" -> logNormal(node.allowing(List.of("type", "median", "sigma")));
      default ->
          node.value("type").isPresent()
              ? Optional.empty()
              : node.wrong(
                  "type", "is missing; must be one of " + String.join(", ", DISTRIBUTIONS));
    };
  }

  private static Optional<Wait> fixed(Node node) {
    Duration time = millis(node, "milliseconds");
    return node.build(() -> new Wait.Fixed(time));
  }

  private static Optional<Wait> uniform(Node node) {
    Duration lower = millis(node, "lower");
    Duration upper = millis(node, "upper");
    return node.build(() -> new Wait.Uniform(lower, upper));
  }

  private static Optional<Wait> logNormal(Node node) {
    Duration median = millis(node, "median");
    double sigma = node.fraction("sigma").orElse(0);
    return node.build(() -> new Wait.LogNormal(median, sigma));
  }

  private static Duration millis(Node node, String name) {
    OptionalLong millis = FaultJson.required(node, name, "a number of milliseconds");
    return Duration.ofMillis(Math.min(millis.orElse(0), Integer.MAX_VALUE));
  }

  private static Map<String, Object> written(Delay fault) {
    Map<String, Object> json = time(fault.simulated());
    json.put("delay", written(fault.time()));
    return json;
  }

  private static Map<String, Object> written(Wait time) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (time instanceof Wait.Fixed fixed) {
      json.put("type", "fixed");
      json.put("milliseconds", millis(fixed.time()));
    } else if (time instanceof Wait.Uniform uniform) {
      json.put("type", "uniform");
      json.put("lower", millis(uniform.lower()));
      json.put("upper", millis(uniform.upper()));
    } else if (time instanceof Wait.LogNormal logNormal) {
      json.put("type", "lognormal");
      json.put("median", millis(logNormal.median()));
      json.put("sigma", logNormal.sigma());
    }
    return json;
  }

  private static long millis(Duration time) {
    return (time.toNanos() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
  }

  private static Optional<Stall> stall(Node node) {
    boolean simulated = simulated(node);
    Side at = side(node);
    OptionalLong after = node.number("afterBytes");
    Optional<Duration> time = node.duration("for");
    if (node.value("for").isEmpty()) {
      return node.wrong("for", "is missing; it says how long the body stops, such as \"PT2S\"");
    }
    return time.flatMap(stop -> node.build(() -> new Stall(at, after.orElse(0), stop, simulated)));
  }

  private static Map<String, Object> written(Stall fault) {
    Map<String, Object> json = time(fault.simulated());
    json.put("at", written(fault.at()));
    json.put("afterBytes", fault.afterBytes());
    json.put("for", fault.time().toString());
    return json;
  }

  private static Optional<LimitBandwidth> limit(Node node) {
    boolean simulated = simulated(node);
    Side at = side(node);
    OptionalLong rate =
        FaultJson.required(node, "bytesPerSecond", "the most bytes that flow in a second");
    return rate.isEmpty()
        ? Optional.empty()
        : node.build(() -> new LimitBandwidth(at, rate.getAsLong(), simulated));
  }

  private static Map<String, Object> written(LimitBandwidth fault) {
    Map<String, Object> json = time(fault.simulated());
    json.put("at", written(fault.at()));
    json.put("bytesPerSecond", fault.bytesPerSecond());
    return json;
  }

  private static Side side(Node node) {
    return node.oneOf("at", SIDES)
        .map(name -> Side.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Side.REQUEST);
  }

  private static String written(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static boolean simulated(Node node) {
    return node.oneOf("time", List.of("real", "simulated")).filter("simulated"::equals).isPresent();
  }

  private static Map<String, Object> time(boolean simulated) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("time", simulated ? "simulated" : "real");
    return json;
  }
}
