package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The drive error matrix, numbered as on docs/families/drive.md; here the rows of a fragment. */
final class DriveErrorRows implements ErrorRows {

  static final String FILE = "/me/drive/root:/folder/a.txt:";
  static final String WHOLE = "bytes 0-9/10";
  static final byte[] NONE = new byte[0];

  private static final String INVALID = "invalidRequest";
  private static final String RANGE = "invalidRange";

  @Override
  public String family() {
    return "drive";
  }

  @Override
  public Stream<Row> rows() {
    Stream<Row> fragments = Stream.of(sequence(), range(), length(), grid()).flatMap(List::stream);
    Stream<Row> sessions = Stream.concat(DriveSessionRows.all(), DriveServiceRows.all());
    return Stream.of(fragments, sessions, DriveRequestRows.all()).flatMap(rows -> rows);
  }

  /** A file of one byte, which fits whatever a row has switched. */
  @Override
  public void assertGoesOn(UploadSim graph) {
    DriveCalls drive = new DriveCalls(graph);
    Answer next = drive.put(drive.open("/me/drive/root:/next.txt:"), new byte[1], "bytes 0-0/1");
    assertThat(next.status()).as("the service goes on").isEqualTo(201);
  }

  @Override
  public String inner(Answer answer) {
    return DriveCalls.inner(answer);
  }

  /** The upload host names the request in its head alone, and has an inner error or none. */
  @Override
  public void assertEnvelope(Answer error) {
    if (error.header("SPRequestGuid").isEmpty()) {
      ErrorRows.super.assertEnvelope(error);
      return;
    }
    assertThat(error.header("Content-Type")).isEqualTo("application/json");
    assertThat(error.header("request-id")).matches("[0-9a-f-]{36}");
    assertThat(error.header("SPRequestGuid")).isEqualTo(error.header("request-id"));
    assertThat(error.header("Date")).endsWith("GMT");
    boolean bare = inner(error).isEmpty();
    assertThat(error.keys("/error"))
        .isEqualTo(bare ? List.of("code", "message") : List.of("code", "message", "innererror"));
    assertThat(error.keys("/error/innererror")).isEqualTo(bare ? List.of() : List.of("code"));
  }

  static Condition by(Function<DriveCalls, Answer> call) {
    return (todo, graph) -> call.apply(new DriveCalls(graph));
  }

  private static List<Row> sequence() {
    Condition gap = by(d -> d.put(d.open(FILE), 4, 10));
    return List.of(
        Row.of("C1", "a repeat", by(d -> twice(d, 0, 4)), 416, RANGE).inner("fragmentOverlap"),
        Row.of("C1", "an overlap", by(d -> twice(d, 2, 6)), 416, RANGE).inner("fragmentOverlap"),
        Row.of("C1", "the last byte again", by(d -> twice(d, 3, 4)), 416, RANGE)
            .inner("fragmentOverlap"),
        Row.of("C2", "a gap at the start", gap, 416, RANGE).inner("fragmentOutOfOrder"),
        Row.of("C2", "a gap later", by(d -> twice(d, 6, 10)), 416, RANGE)
            .inner("fragmentOutOfOrder"),
        Row.of("C3", "the later of two writers", DriveErrorRows::late, 416, RANGE));
  }

  /** The first four bytes, then others. */
  static Answer twice(DriveCalls drive, int start, int end) {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    return drive.put(url, start, end);
  }

  /** A fragment that another one overtakes between its head and its body. */
  private static Answer late(TodoCalls todo, UploadSim graph) {
    DriveCalls drive = new DriveCalls(graph);
    String url = drive.open(FILE);
    try (SlowPut later = SlowPut.begin(url, 0, 10)) {
      assertThat(later.status()).contains("100");
      assertThat(drive.put(url, 0, 4).status()).isEqualTo(202);
      return later.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> range() {
    Condition rangeless = by(d -> d.plain().send("PUT", d.open(FILE), TEN));
    Condition range = by(d -> d.plain().send("PUT", d.open(FILE), TEN, "Range", WHOLE));
    return List.of(
        Row.of("C5", "a total of *", putting(TEN, "bytes 0-9/*"), 400, INVALID),
        Row.of("C6", "a range without unit", putting(TEN, "0-9/10"), 400, INVALID),
        Row.of("C6", "the same in Personal", putting(TEN, "0-9/10"), 400, "invalidArgument")
            .inner("badArgument")
            .where("drive.kind", "personal"),
        Row.of("C8", "no Content-Range", rangeless, 400, INVALID),
        Row.of("C8", "Range in its place", range, 400, INVALID),
        Row.of("C8", "of no bytes", putting(NONE, "bytes 0--1/0"), 400, INVALID),
        Row.of("C8", "of another unit", putting(TEN, "items 0-9/10"), 400, INVALID),
        Row.of("C8", "end before start", putting(TEN, "bytes 9-0/10"), 400, INVALID),
        Row.of("C8", "end at the total", putting(TEN, "bytes 1-10/10"), 400, INVALID),
        Row.of("C8", "an empty last PUT", putting(NONE, "bytes 10-9/10"), 400, INVALID));
  }

  private static List<Row> length() {
    Condition large = by(d -> d.put(d.open(FILE), 0, 6));
    return List.of(
        Row.of("C4", "another total", by(DriveErrorRows::otherTotal), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("C4", "another total than fileSize", by(DriveErrorRows::otherSize), 400, INVALID)
            .inner("fragmentLengthMismatch"),
        Row.of("C7", "shorter than its range", putting(new byte[5], WHOLE), 400, INVALID),
        Row.of("C7", "longer than its range", putting(TEN, "bytes 0-4/10"), 400, INVALID),
        Row.of("C9", "no Content-Length", by(DriveErrorRows::chunked), 400, INVALID),
        Row.of("C11", "a fragment above the bound", large, 413, INVALID)
            .inner("maxFragmentLengthExceeded")
            .where("drive.maxFragmentBytes", "5"));
  }

  private static List<Row> grid() {
    String alignment = "drive.alignment";
    Condition end = by(d -> twice(d, 4, 10));
    return List.of(
        Row.of("C12", "off the grid", by(d -> d.put(d.open(FILE), 0, 4)), 202, ""),
        Row.of("C12", "and refused", by(d -> d.put(d.open(FILE), 0, 4)), 400, INVALID)
            .where(alignment, "reject"),
        Row.of("C12", "and failing at the end", end, 500, "generalException")
            .where(alignment, "failAtEnd"));
  }

  private static Answer otherTotal(DriveCalls drive) {
    String url = drive.open(FILE);
    drive.put(url, 0, 4);
    return drive.put(url, Arrays.copyOfRange(TEN, 4, 10), "bytes 4-9/11");
  }

  private static Answer otherSize(DriveCalls drive) {
    return drive.putAll(drive.open(FILE, DriveCalls.sized(11)));
  }

  private static Condition putting(byte[] body, String range) {
    return by(drive -> drive.put(drive.open(FILE), body, range));
  }

  /** Sends a fragment without telling its length. */
  private static Answer chunked(DriveCalls drive) {
    return drive.plain().sendChunked("PUT", drive.open(FILE), TEN, "Content-Range", WHOLE);
  }
}
