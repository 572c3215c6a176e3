package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.PrintCalls.DOCUMENT;
import static io.github.uploadsim.matrix.PrintCalls.TEN;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.SwitchRow.Probe;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The switches of the print family. */
final class PrintSwitchRows implements SwitchRows {

  @Override
  public String family() {
    return "print";
  }

  @Override
  public Stream<SwitchRow> rows() {
    return Stream.of(answers(), limits(), order(), times(), statuses(), doors())
        .flatMap(List::stream);
  }

  private static SwitchRow row(String name, Probe probe, Object byDefault) {
    return SwitchRow.of("print." + name, probe, byDefault);
  }

  private static Probe seen(Function<PrintCalls, Object> look) {
    return graph -> look.apply(new PrintCalls(graph));
  }

  private static Probe status(Function<PrintCalls, Answer> call) {
    return seen(print -> call.apply(print).status());
  }

  private static Answer first(PrintCalls print) {
    return print.put(print.open(20), TEN, "bytes 0-9/20");
  }

  private static List<SwitchRow> answers() {
    return List.of(
        row("rangeForm", seen(p -> first(p).ranges()), "[\"10-19\"]")
            .at("open", "[\"10-\"]")
            .at("start", "[\"10\"]"),
        row(
                "nameMember",
                seen(p -> p.putTen(p.open(10)).keys("")),
                "[id, documentName, contentType, size]")
            .at("displayName", "[id, displayName, contentType, size]")
            .at("both", "[id, documentName, displayName, contentType, size]"),
        row(
                "innerErrorKey",
                seen(p -> p.create(DOCUMENT, new byte[0]).keys("/error")),
                "[code, message, innerError]")
            .at("innererror", "[code, message, innererror]"));
  }

  private static List<SwitchRow> limits() {
    Probe ten = status(PrintSwitchRows::first);
    return List.of(
        row("maxFragmentBytes", ten, 202).at("9", 413),
        row("overLimit", ten, 413).at("accept", 202).where("print.maxFragmentBytes", "9"),
        row("sizeErrorStatus", ten, 413).at("400", 400).where("print.maxFragmentBytes", "9"),
        row("partialAccept", PrintSwitchRows::broken, "[\"0-19\"]")
            .at("all", "[\"0-4\",\"10-19\"]"));
  }

  /** What is expected after five of ten bytes came and their sender went. */
  private static String broken(UploadSim graph) {
    PrintCalls print = new PrintCalls(graph);
    String url = print.open(20);
    RawCall.leave(graph, url, "Content-Length: 10\r\nContent-Range: bytes 5-14/20\r\n", "01234");
    return print.status(url).ranges();
  }

  private static List<SwitchRow> order() {
    Probe repeat = status(PrintSwitchRows::twice);
    Probe during = status(PrintErrorRows::whileAnotherComes);
    return List.of(
        row("sequential", status(PrintErrorRows::ahead), 202).at("true", 416),
        row("sequenceErrorStatus", repeat, 416).at("400", 400),
        row("parallelPuts", during, 202).at("1", 429));
  }

  private static Answer twice(PrintCalls print) {
    String url = print.open(20);
    print.put(url, TEN, "bytes 10-19/20");
    return print.put(url, TEN, "bytes 10-19/20");
  }

  private static List<SwitchRow> times() {
    return List.of(
        row("lifetime", graph -> after(graph, 61, false), 404).at("PT2H", 200),
        row("slidingExpiry", graph -> after(graph, 45, true), 404).at("true", 200),
        row("expiredAs", graph -> after(graph, 61, false), 404)
            .at("400", 400)
            .at("401", 401)
            .at("403", 403)
            .at("410", 410));
  }

  /** The status after some minutes, or after a fragment and as many minutes again. */
  private static int after(UploadSim graph, int minutes, boolean fragment) {
    PrintCalls print = new PrintCalls(graph);
    String url = print.open(20);
    graph.clock().advance(Duration.ofMinutes(minutes));
    if (fragment) {
      print.put(url, TEN, "bytes 10-19/20");
      graph.clock().advance(Duration.ofMinutes(minutes));
    }
    return print.status(url).status();
  }

  private static List<SwitchRow> statuses() {
    return List.of(
        row("lengthMissingStatus", status(PrintErrorRows::chunked), 411).at("400", 400),
        row("statusAnswer", status(p -> p.status(p.open(10))), 200).at("404", 404).at("405", 405));
  }

  private static List<SwitchRow> doors() {
    Probe byApp = graph -> PrintErrorRows.byApp(new TodoCalls(graph), graph).status();
    return List.of(
        row("acceptEqualsSign", status(p -> p.put(p.open(10), TEN, "bytes=0-9/10")), 400)
            .at("true", 201),
        row("authOnPut", status(PrintErrorRows::bearer), 401).at("accept", 201),
        row("appOnlyOnShares", byApp, 403).at("accept", 200),
        row("appOnlyStatus", byApp, 403).at("401", 401));
  }
}
