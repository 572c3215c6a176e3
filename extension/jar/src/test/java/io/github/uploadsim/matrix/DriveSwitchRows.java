package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.sized;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.SwitchRow.Probe;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The switches of the drive family. */
final class DriveSwitchRows implements SwitchRows {

  private static final long MAX = 250L << 30;
  private static final long QUOTA = 1L << 40;

  @Override
  public String family() {
    return "drive";
  }

  @Override
  public Stream<SwitchRow> rows() {
    return Stream.of(answers(), limits(), fragments(), names(), times(), token(), doors())
        .flatMap(List::stream);
  }

  private static SwitchRow row(String name, Probe probe, Object byDefault) {
    return SwitchRow.of("drive." + name, probe, byDefault);
  }

  private static Probe seen(Function<DriveCalls, Object> look) {
    return graph -> look.apply(new DriveCalls(graph));
  }

  private static Probe status(Function<DriveCalls, Answer> call) {
    return seen(drive -> call.apply(drive).status());
  }

  private static Answer first(DriveCalls drive) {
    return drive.put(drive.open(FILE), 0, 4);
  }

  private static List<SwitchRow> answers() {
    return List.of(
        row("kind", seen(d -> URI.create(d.open(FILE)).getPath().split("/", 3)[1]), "personal")
            .at("personal", "rup")
            .at("sharepoint", "sites"),
        row(
                "answers",
                seen(d -> d.create(FILE, "{}").keys("")),
                "[@odata.context, uploadUrl, expirationDateTime, nextExpectedRanges]")
            .at("documented", "[uploadUrl, expirationDateTime]"),
        row("rangeForm", seen(d -> first(d).ranges()), "[\"4-\"]")
            .at("start", "[\"4\"]")
            .at("closed", "[\"4-9\"]"),
        row("contentAnswer", status(DriveSwitchRows::content), 200).at("302", 302),
        row(
                "innerErrorKey",
                seen(d -> DriveErrorRows.twice(d, 6, 10).keys("/error")),
                "[code, message, innererror]")
            .at("innerError", "[code, message, innerError]"));
  }

  private static Answer content(DriveCalls drive) {
    drive.upload(FILE);
    return drive.plain().get(FILE + "/content");
  }

  private static List<SwitchRow> limits() {
    Probe six = status(d -> d.put(d.open(FILE), 0, 6));
    return List.of(
        row("maxFragmentBytes", six, 202).at("5", 413),
        row("maxSize", creating(MAX), 200).at(String.valueOf(MAX - 1), 400),
        row("quota", creating(QUOTA), 200)
            .at(String.valueOf(QUOTA - 1), 507)
            .where("drive.maxSize", String.valueOf(QUOTA)));
  }

  private static Probe creating(long size) {
    return status(drive -> drive.create(FILE, sized(size)));
  }

  private static List<SwitchRow> fragments() {
    return List.of(
        row("alignment", DriveSwitchRows::offGrid, "202, 201, notes: 1")
            .at("off", "202, 201, notes: 0")
            .at("reject", "400, 416, notes: 0")
            .at("failAtEnd", "202, 500, notes: 1"),
        row("sequenceErrorStatus", status(d -> DriveErrorRows.twice(d, 6, 10)), 416).at("400", 400),
        row("partialAccept", DriveSwitchRows::broken, "[\"0-\"]").at("all", "[\"5-\"]"));
  }

  /** The answers to two fragments, and what the journal notes about the first one. */
  private static String offGrid(UploadSim graph) {
    DriveCalls drive = new DriveCalls(graph);
    String url = drive.open(FILE);
    int first = drive.put(url, 0, 4).status();
    int last = drive.put(url, 4, 10).status();
    int notes =
        graph
            .journal()
            .await(exchange -> exchange.endpoint().equals("put"), Duration.ofSeconds(20))
            .notes()
            .size();
    return "%d, %d, notes: %d".formatted(first, last, notes);
  }

  /** What is expected after five of ten bytes came and their sender went. */
  private static String broken(UploadSim graph) {
    DriveCalls drive = new DriveCalls(graph);
    String url = drive.open(FILE);
    RawCall.leave(graph, url, "Content-Length: 10\r\nContent-Range: bytes 0-9/10\r\n", "01234");
    return drive.status(url).ranges();
  }

  private static List<SwitchRow> names() {
    Probe unknown = status(d -> d.create("/me/drive/items/01UNKNOWN", "{}"));
    return List.of(
        row("conflictAt", seen(DriveSwitchRows::conflict), "200, 202, 409")
            .at("create", "409")
            .at("first", "200, 409"),
        row("conflictCode", seen(d -> DriveSessionRows.second(d).code()), "nameAlreadyExists")
            .at("upload_name_conflict", "upload_name_conflict"),
        row("parallelSessions", status(DriveSessionRows::parallel), 200).at("reject", 409),
        row("unknownItems", unknown, 200).at("reject", 404));
  }

  /** The answers until one tells that the name is taken. */
  private static String conflict(DriveCalls drive) {
    drive.upload(FILE);
    Answer created = drive.create(FILE, "{}");
    if (created.status() != 200) {
      return String.valueOf(created.status());
    }
    String url = created.json().get("uploadUrl").asText();
    int first = drive.put(url, 0, 4).status();
    return first == 202 ? "200, 202, " + drive.put(url, 4, 10).status() : "200, " + first;
  }

  private static List<SwitchRow> times() {
    return List.of(
        row("lifetime", graph -> after(graph, 16, false), 404).at("PT20M", 200),
        row("slidingExpiry", graph -> after(graph, 10, true), 200).at("false", 404),
        row("expiredAs", graph -> after(graph, 16, false), 404)
            .at("400", 400)
            .at("401", 401)
            .at("403", 403)
            .at("410", 410));
  }

  /** The status after some minutes, or after a fragment and as many minutes again. */
  private static int after(UploadSim graph, int minutes, boolean fragment) {
    DriveCalls drive = new DriveCalls(graph);
    String url = drive.open(FILE);
    graph.clock().advance(Duration.ofMinutes(minutes));
    if (fragment) {
      drive.put(url, 0, 4);
      graph.clock().advance(Duration.ofMinutes(minutes));
    }
    return drive.status(url).status();
  }

  private static List<SwitchRow> token() {
    return List.of(
        row("urlTokenTtl", graph -> after(graph, 13 * 60, false), 200)
            .at("PT12H", 401)
            .where("drive.lifetime", "P2D"),
        row("urlTokenEndedAs", graph -> after(graph, 24 * 60, false), 401).at("403", 403),
        row("authOnPut", status(DriveSessionRows::bearer), 401).at("accept", 201));
  }

  private static List<SwitchRow> doors() {
    Probe commits =
        seen(
            d ->
                "%d, %d"
                    .formatted(
                        DriveRequestRows.commit(d, "/me/drive/root:/a.txt:").status(),
                        DriveRequestRows.redirected(d, "/me/drive/root:/b.txt:").status()));
    return List.of(
        row("commitBy", commits, "201, 201").at("post", "201, 405").at("sourceUrl", "405, 201"),
        row("statusAnswer", status(d -> d.status(d.open(FILE))), 200)
            .at("404", 404)
            .at("405", 405));
  }
}
