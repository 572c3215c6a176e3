package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.OutlookCalls.LEAST;
import static io.github.uploadsim.matrix.OutlookCalls.MESSAGE;
import static io.github.uploadsim.matrix.OutlookCalls.item;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.SwitchRow.Probe;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The switches of the Outlook family. */
final class OutlookSwitchRows implements SwitchRows {

  private static final int MEASURED = 2 << 20;
  private static final long MAX = 150L << 20;

  @Override
  public String family() {
    return "outlook";
  }

  @Override
  public Stream<SwitchRow> rows() {
    return Stream.of(answers(), limits(), times(), statuses(), doors(), lanes())
        .flatMap(List::stream);
  }

  private static SwitchRow row(String name, Probe probe, Object byDefault) {
    return SwitchRow.of("outlook." + name, probe, byDefault);
  }

  private static Probe seen(Function<OutlookCalls, Object> look) {
    return graph -> look.apply(new OutlookCalls(graph));
  }

  private static Probe status(Function<OutlookCalls, Answer> call) {
    return seen(outlook -> call.apply(outlook).status());
  }

  private static Probe creating(byte[] body) {
    return status(outlook -> outlook.create(MESSAGE, body));
  }

  private static Answer first(OutlookCalls outlook) {
    return outlook.put(outlook.open(), 10, "bytes 0-9/" + LEAST);
  }

  private static List<SwitchRow> answers() {
    String context = "[@odata.context, ";
    return List.of(
        row(
                "fragmentCasing",
                seen(o -> first(o).keys("")),
                context + "expirationDateTime, nextExpectedRanges]")
            .at("pascal", context + "ExpirationDateTime, NextExpectedRanges]")
            .at("mixed", context + "ExpirationDateTime, nextExpectedRanges]"),
        row("rangeForm", seen(o -> first(o).ranges()), "[\"10\"]")
            .at("open", "[\"10-\"]")
            .at("closed", "[\"10-%d\"]".formatted(LEAST - 1)),
        row(
                "urlShape",
                seen(o -> URI.create(o.open()).getPath().split("\\(", 2)[0]),
                "/api/gv1.0/users")
            .at("documented", "/api/v2.0/Users"),
        row("locationStyle", seen(OutlookSwitchRows::key), "('id')").at("slash", "/id"),
        row(
                "innerErrorKey",
                seen(o -> o.create(MESSAGE, new byte[0]).keys("/error")),
                "[code, message, innerError]")
            .at("innererror", "[code, message, innererror]"),
        row(
                "audienceError",
                seen(o -> o.plain().delete(o.open()).code()),
                "InvalidAudienceForResource")
            .at("claim", "InvalidAudience"));
  }

  private static String key(OutlookCalls outlook) {
    String location = outlook.putAll(outlook.open()).header("Location");
    return location.replaceAll(".*/Attachments", "").replaceAll("AAMk[^')]*", "id");
  }

  private static List<SwitchRow> limits() {
    Probe eleven = status(o -> o.put(o.open(), 11, "bytes 0-10/" + LEAST));
    return List.of(
        row("minSize", creating(item("file", MEASURED, "")), 400).at(String.valueOf(MEASURED), 201),
        row("maxSize", creating(item("file", MAX, "")), 201).at(String.valueOf(MAX - 1), 413),
        row("maxFragmentBytes", eleven, 200).at("10", 413).where("outlook.overLimit", "reject"),
        row("overLimit", eleven, 200).at("reject", 413).where("outlook.maxFragmentBytes", "10"),
        row("sizeErrorStatus", creating(item("file", MAX + 1, "")), 413).at("400", 400),
        row("partialAccept", OutlookSwitchRows::broken, "[\"0\"]").at("all", "[\"5\"]"));
  }

  /** What is expected after five of ten bytes came and their sender went. */
  private static String broken(UploadSim graph) {
    OutlookCalls outlook = new OutlookCalls(graph);
    String url = outlook.open();
    String range = "Content-Length: 10\r\nContent-Range: bytes 0-9/%d\r\n".formatted(LEAST);
    RawCall.leave(graph, url, range, "01234");
    return outlook.status(url).ranges();
  }

  private static List<SwitchRow> times() {
    return List.of(
        row("lifetime", graph -> after(graph, 121, false), 401).at("PT3H", 200),
        row("slidingExpiry", graph -> after(graph, 80, true), 401).at("true", 200),
        row("expiredAs", graph -> after(graph, 121, false), 401)
            .at("404", 404)
            .at("400", 400)
            .at("403", 403)
            .at("410", 410));
  }

  /** The status after some minutes, or after a fragment and as many minutes again. */
  private static int after(UploadSim graph, int minutes, boolean fragment) {
    OutlookCalls outlook = new OutlookCalls(graph);
    String url = outlook.open();
    graph.clock().advance(Duration.ofMinutes(minutes));
    if (fragment) {
      outlook.put(url, 10, "bytes 0-9/" + LEAST);
      graph.clock().advance(Duration.ofMinutes(minutes));
    }
    return outlook.status(url).status();
  }

  private static List<SwitchRow> statuses() {
    Probe gap = status(o -> o.put(o.open(), 10, "bytes 10-19/" + LEAST));
    return List.of(
        row("sequenceErrorStatus", gap, 416).at("400", 400),
        row("lengthMissingStatus", status(OutlookErrorRows::chunked), 400).at("411", 411),
        row("statusAnswer", status(o -> o.status(o.open())), 200).at("404", 404).at("405", 405));
  }

  private static List<SwitchRow> doors() {
    Probe another = status(o -> o.create("/users/other/messages/m", item("file", LEAST, "")));
    return List.of(
        row("nonFile", creating(item("item", LEAST, "")), 405).at("accept", 201),
        row("contentId", creating(item("file", LEAST, ",\"contentId\":\"c\"")), 201)
            .at("reject", 400),
        row("authOnPut", status(OutlookErrorRows::bearer), 401).at("accept", 200),
        row("parallelSessions", status(OutlookSwitchRows::second), 201).at("reject", 412),
        row("sharedMailbox", another, 201).at("reject", 403));
  }

  /** What requests share; that four at once are taken and a fifth is not is another test's. */
  private static List<SwitchRow> lanes() {
    Probe twice = graph -> twice(new OutlookCalls(graph), graph);
    return List.of(
        row("mailboxConcurrency", OutlookSwitchRows::whileAnotherComes, 201).at("1", 429),
        row("quotaMegabytes", twice, 201).at("4", 429).where("outlook.quotaWindow", "PT5M"),
        row("quotaWindow", twice, 429).at("PT30S", 201).where("outlook.quotaMegabytes", "4"));
  }

  /** The status of the second of two uploads of 3 MB, a minute after the first. */
  private static int twice(OutlookCalls outlook, UploadSim graph) {
    outlook.putAll(outlook.open());
    String url = outlook.open("/me/messages/n");
    graph.clock().advance(Duration.ofMinutes(1));
    return outlook.putAll(url).status();
  }

  /** The status of a create while a fragment is on its way to the same mailbox. */
  private static int whileAnotherComes(UploadSim graph) {
    OutlookCalls outlook = new OutlookCalls(graph);
    String url = outlook.open();
    String range = "Content-Length: 2\r\nContent-Range: bytes 0-1/%d\r\n".formatted(LEAST);
    return RawCall.during(
        url, range, () -> outlook.create(MESSAGE, item("file", LEAST, "")).status());
  }

  private static Answer second(OutlookCalls outlook) {
    outlook.open();
    return outlook.create(MESSAGE, item("file", LEAST, ""));
  }
}
