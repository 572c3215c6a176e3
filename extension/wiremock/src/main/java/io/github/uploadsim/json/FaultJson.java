package io.github.uploadsim.json;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.EditReply;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.Throttle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Faults as JSON: {@code {"type": "cutRequest", "afterBytes": 491520, "keep": 163840}}. */
final class FaultJson {

  /** How one type of fault is read and written. */
  record Codec<F extends Fault>(
      Class<F> type,
      List<String> members,
      Function<Node, Optional<F>> read,
      Function<F, Map<String, Object>> write) {

    Map<String, Object> written(Fault fault) {
      return write.apply(type.cast(fault));
    }
  }

  private static final List<String> KEEP = List.of("keep");
  private static final List<String> CUT = List.of("afterBytes", "keep", "close");

  private static final Map<String, Codec<?>> CODECS = codecs();

  private FaultJson() {}

  private static Map<String, Codec<?>> codecs() {
    Map<String, Codec<?>> codecs = new LinkedHashMap<>();
    addCuts(codecs);
    addAnswers(codecs);
    addEnds(codecs);
    TwistJson.addTo(codecs);
    PaceJson.addTo(codecs);
    codecs.put(
        "editReply",
        new Codec<>(
            EditReply.class, EditJson.MEMBERS, EditJson::read, fault -> EditJson.written(fault)));
    return codecs;
  }

  private static void addCuts(Map<String, Codec<?>> codecs) {
    Codec<CutRequest> cutRequest =
        new Codec<>(
            CutRequest.class,
            CUT,
            FaultJson::cutRequest,
            fault -> cut(fault.afterBytes(), fault.keep(), fault.close()));
    Codec<DropBeforeReading> drop =
        new Codec<>(
            DropBeforeReading.class,
            List.of("close"),
            node -> Optional.of(new DropBeforeReading(close(node))),
            fault -> Map.of("close", written(fault.close())));
    Codec<LoseReply> lose =
        new Codec<>(
            LoseReply.class,
            List.of("keep", "close"),
            node -> Optional.of(new LoseReply(keep(node, Keep.ALL), close(node))),
            fault -> Map.of("keep", written(fault.keep()), "close", written(fault.close())));
    codecs.put("cutRequest", cutRequest);
    codecs.put("dropBeforeReading", drop);
    codecs.put("loseReply", lose);
  }

  private static void addAnswers(Map<String, Codec<?>> codecs) {
    Codec<CutResponse> cutResponse =
        new Codec<>(
            CutResponse.class,
            CUT,
            FaultJson::cutResponse,
            fault -> cut(fault.afterBytes(), fault.keep(), fault.close()));
    Codec<Throttle> throttle =
        new Codec<>(
            Throttle.class,
            List.of("status", "retryAfter", "keep"),
            FaultJson::throttle,
            FaultJson::throttled);
    codecs.put("cutResponse", cutResponse);
    codecs.put(
        "respond",
        new Codec<>(Respond.class, RespondJson.MEMBERS, RespondJson::read, RespondJson::written));
    codecs.put("throttle", throttle);
  }

  private static void addEnds(Map<String, Codec<?>> codecs) {
    Codec<ExpireSession> expire =
        new Codec<>(
            ExpireSession.class,
            KEEP,
            node -> node.build(() -> new ExpireSession(keep(node, Keep.NONE))),
            fault -> Map.of("keep", written(fault.keep())));
    Codec<ForgetSession> forget =
        new Codec<>(
            ForgetSession.class,
            KEEP,
            node -> node.build(() -> new ForgetSession(keep(node, Keep.NONE))),
            fault -> Map.of("keep", written(fault.keep())));
    codecs.put("expireSession", expire);
    codecs.put("forgetSession", forget);
  }

  private static Map<String, Object> cut(long afterBytes, Keep keep, Close close) {
    return Map.of("afterBytes", afterBytes, "keep", written(keep), "close", written(close));
  }

  private static Map<String, Object> throttled(Throttle fault) {
    return Map.of(
        "status", fault.status(),
        "retryAfter", RespondJson.written(fault.retryAfter()),
        "keep", written(fault.keep()));
  }

  /** The names of all types. */
  static List<String> types() {
    return new ArrayList<>(CODECS.keySet());
  }

  static Optional<? extends Fault> read(Node node) {
    if (node.value("type").isEmpty()) {
      return node.wrong("type", "is missing; must be one of " + String.join(", ", types()));
    }
    Optional<String> type = node.text("type");
    if (type.isPresent() && !CODECS.containsKey(type.get())) {
      node.wrongName(node.place("type"), type.get(), "no such fault", types());
      return Optional.empty();
    }
    return type.map(CODECS::get).flatMap(codec -> read(node, codec));
  }

  private static Optional<? extends Fault> read(Node node, Codec<?> codec) {
    List<String> allowed = new ArrayList<>(codec.members());
    allowed.add("type");
    return codec.read().apply(node.allowing(allowed));
  }

  static Map<String, Object> write(Fault fault) {
    Codec<?> codec =
        Optional.<Codec<?>>ofNullable(CODECS.get(fault.type()))
            .orElseThrow(() -> new IllegalStateException("no JSON for " + fault.type()));
    Map<String, Object> members = codec.written(fault);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", fault.type());
    for (String name : codec.members()) {
      Optional.ofNullable(members.get(name)).ifPresent(value -> json.put(name, value));
    }
    return json;
  }

  private static Optional<CutRequest> cutRequest(Node node) {
    OptionalLong after = required(node, "afterBytes", "the bytes of the request that are taken");
    Keep keep = keep(node, Keep.NONE);
    return after.isEmpty()
        ? Optional.empty()
        : node.build(() -> new CutRequest(after.getAsLong(), keep, close(node)));
  }

  private static Optional<CutResponse> cutResponse(Node node) {
    OptionalLong after = required(node, "afterBytes", "the bytes of the answer that are sent");
    Keep keep = keep(node, Keep.ALL);
    return after.isEmpty()
        ? Optional.empty()
        : node.build(() -> new CutResponse(after.getAsLong(), keep, close(node)));
  }

  private static Optional<Throttle> throttle(Node node) {
    int status = node.count("status").orElse(429);
    return RespondJson.retryAfter(node, RespondJson.ONE_SECOND)
        .flatMap(wait -> node.build(() -> new Throttle(status, wait, keep(node, Keep.NONE))));
  }

  static OptionalLong required(Node node, String name, String what) {
    if (node.value(name).isEmpty()) {
      node.wrong(name, "is missing; it says " + what);
      return OptionalLong.empty();
    }
    return node.number(name);
  }

  /** {@code "none"}, {@code "all"} or a number of bytes. */
  static Keep keep(Node node, Keep byDefault) {
    Object value = node.value("keep").orElse("");
    if (value instanceof Integer || value instanceof Long) {
      return node.build(() -> Keep.bytes(((Number) value).longValue())).orElse(byDefault);
    }
    if (value.equals("none") || value.equals("all")) {
      return value.equals("all") ? Keep.ALL : Keep.NONE;
    }
    if (node.value("keep").isPresent()) {
      node.wrong("keep", "must be \"none\", \"all\" or a number of bytes from 0 up");
    }
    return byDefault;
  }

  private static Close close(Node node) {
    return node.oneOf("close", List.of("reset", "fin"))
        .map(name -> Close.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Close.RESET);
  }

  static Object written(Keep keep) {
    if (keep.all()) {
      return "all";
    }
    return keep.atMost() == 0 ? "none" : (Object) keep.atMost();
  }

  private static String written(Close close) {
    return close.name().toLowerCase(Locale.ROOT);
  }
}
