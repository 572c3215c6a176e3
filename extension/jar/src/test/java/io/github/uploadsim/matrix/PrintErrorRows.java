package io.github.uploadsim.matrix;

import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.matrix.PrintCalls.DOCUMENT;
import static io.github.uploadsim.matrix.PrintCalls.TEN;
import static io.github.uploadsim.matrix.PrintCalls.properties;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.Row.Condition;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the print error matrix, numbered as on docs/families/print.md. */
final class PrintErrorRows implements ErrorRows {

  private static final byte[] NONE = new byte[0];
  private static final String CREATE = DOCUMENT + "/createUploadSession";
  private static final String TEN_MEGABYTES = "bytes 0-10485759/20971520";
  private static final String INVALID = "invalidRequest";
  private static final String NOT_FOUND = "itemNotFound";
  private static final String NO_TOKEN = "InvalidAuthenticationToken";
  private static final String WRONG_TOKEN = "unauthenticated";

  @Override
  public String family() {
    return "print";
  }

  @Override
  public Stream<Row> rows() {
    return Stream.of(door(), uploadUrl(), create(), head(), sequence(), bounds(), end(), others())
        .flatMap(List::stream);
  }

  @Override
  public void assertGoesOn(UploadSim graph) {
    PrintCalls next = new PrintCalls(graph);
    assertThat(next.putTen(next.open(10)).status()).as("the service goes on").isEqualTo(201);
  }

  private static Condition by(Function<PrintCalls, Answer> call) {
    return (todo, graph) -> call.apply(new PrintCalls(graph));
  }

  private static List<Row> door() {
    byte[] body = properties("a", 10);
    Condition noBearer = (todo, graph) -> todo.send("POST", CREATE, body);
    Condition list = (todo, graph) -> todo.send("GET", PrintCalls.JOB, NONE);
    Condition value = (todo, graph) -> todo.send("GET", DOCUMENT + "/$value", NONE);
    return List.of(
        Row.of("E1", "create without bearer", noBearer, 401, NO_TOKEN),
        Row.of("E1", "list without bearer", list, 401, NO_TOKEN),
        Row.of("E1", "download without bearer", value, 401, NO_TOKEN),
        Row.of("D3", "a scope is missing", PrintErrorRows::scopeless, 403, "UnknownError"),
        Row.of("E10", "create on a share by an app", PrintErrorRows::byApp, 403, "UnknownError"));
  }

  private static Answer scopeless(TodoCalls todo, UploadSim graph) {
    graph.inject(respond(403), onCreate());
    Answer refused = new PrintCalls(graph).create(DOCUMENT, properties("a", 10));
    assertThat(refused.json().at("/error/message").asText()).contains("security scopes");
    return refused;
  }

  /** Creates on a printer, where an application may, and if it may, on a share. */
  static Answer byApp(TodoCalls todo, UploadSim graph) {
    String claims = Base64.getUrlEncoder().encodeToString("{\"idtyp\":\"app\"}".getBytes(UTF_8));
    String share = CREATE.replace("/printers/", "/shares/");
    String[] bearer = {"Authorization", "Bearer x." + claims + ".y"};
    Answer onPrinter = todo.send("POST", CREATE, properties("a", 10), bearer);
    return onPrinter.status() == 200
        ? todo.send("POST", share, properties("a", 10), bearer)
        : onPrinter;
  }

  private static List<Row> uploadUrl() {
    String[] range = {"Content-Range", "bytes 0-9/10"};
    Condition post = by(p -> p.plain().send("POST", p.open(10), TEN, range));
    return List.of(
        Row.of("D2", "fragment with a bearer", by(PrintErrorRows::bearer), 401, WRONG_TOKEN),
        Row.of("D2", "status with a bearer", by(p -> p.plain().get(p.open(10))), 401, WRONG_TOKEN),
        Row.of("D2", "cancel with one", by(p -> p.plain().delete(p.open(10))), 401, WRONG_TOKEN),
        Row.of("E2", "token altered", by(p -> p.putTen(p.open(10) + "x")), 401, WRONG_TOKEN),
        Row.of("E2", "token missing", by(p -> p.status(tokenless(p))), 401, WRONG_TOKEN),
        Row.of(
            "E2",
            "token empty",
            by(p -> p.status(tokenless(p) + "?tempauthtoken=")),
            401,
            WRONG_TOKEN),
        Row.of("E3", "POST to the upload URL", post, 405, "notAllowed"));
  }

  static Answer bearer(PrintCalls print) {
    String url = print.open(10);
    return print.plain().authorized("PUT", url, TEN, "Content-Range", "bytes 0-9/10");
  }

  private static String tokenless(PrintCalls print) {
    return print.open(10).replaceAll("\\?.*", "");
  }

  private static List<Row> create() {
    String noName = "{\"properties\":{\"contentType\":\"a/b\",\"size\":1}}";
    String noType = "{\"properties\":{\"documentName\":\"a\",\"size\":1}}";
    String noSize = "{\"properties\":{\"documentName\":\"a\",\"contentType\":\"a/b\"}}";
    String nullType = "{\"properties\":{\"documentName\":\"a\",\"contentType\":null,\"size\":1}}";
    return List.of(
        Row.of("E4", "create without body", creating(""), 400, "BadRequest"),
        Row.of("E4", "create with half a body", creating("{\"prop"), 400, "BadRequest"),
        Row.of("E4", "create with a list", creating("[]"), 400, "BadRequest"),
        Row.of("E5", "create without properties", creating("{}"), 400, INVALID),
        Row.of("E5", "create without documentName", creating(noName), 400, INVALID),
        Row.of("E5", "create without contentType", creating(noType), 400, INVALID),
        Row.of("E5", "create with null for it", creating(nullType), 400, INVALID),
        Row.of("E5", "create without size", creating(noSize), 400, INVALID),
        Row.of("E5", "create of no bytes", sized("0"), 400, INVALID),
        Row.of("E5", "create of -1 bytes", sized("-1"), 400, INVALID),
        Row.of("E5", "create of half a byte", sized("0.5"), 400, INVALID));
  }

  private static Condition creating(String body) {
    return by(print -> print.create(DOCUMENT, body.getBytes(UTF_8)));
  }

  private static Condition sized(String size) {
    return by(print -> print.create(DOCUMENT, properties("a", size)));
  }

  private static List<Row> head() {
    Condition rangeless = by(p -> p.plain().send("PUT", p.open(10), TEN));
    return List.of(
        Row.of("E6", "no Content-Range", rangeless, 400, INVALID),
        Row.of("E6", "equals sign", putting(TEN, "bytes=0-9/10"), 400, INVALID),
        Row.of("E6", "range without unit", putting(TEN, "0-9/10"), 400, INVALID),
        Row.of("E6", "range without total", putting(TEN, "bytes 0-9/*"), 400, INVALID),
        Row.of("E6", "end at the total", putting(TEN, "bytes 1-10/10"), 400, INVALID),
        Row.of("E6", "end before start", putting(TEN, "bytes 9-0/10"), 400, INVALID),
        Row.of("E6", "an empty PUT", putting(NONE, "bytes */0"), 400, INVALID),
        Row.of("E7", "shorter than its range", putting(new byte[5], "bytes 0-9/10"), 400, INVALID),
        Row.of("E7", "longer than its range", putting(TEN, "bytes 0-4/10"), 400, INVALID),
        Row.of("E11", "no Content-Length", by(PrintErrorRows::chunked), 411, INVALID),
        Row.of("E8", "another total", putting(TEN, "bytes 0-9/11"), 400, INVALID)
            .inner("fragmentLengthMismatch"));
  }

  /** Sends a fragment without telling its length. */
  static Answer chunked(PrintCalls print) {
    String url = print.open(10);
    return print.plain().sendChunked("PUT", url, TEN, "Content-Range", "bytes 0-9/10");
  }

  private static Condition putting(byte[] body, String range) {
    return by(print -> print.put(print.open(10), body, range));
  }

  private static List<Row> sequence() {
    Condition ahead = by(PrintErrorRows::ahead);
    return List.of(
        Row.of("D7", "a fragment ahead", ahead, 202, ""),
        Row.of("D7", "the same in order only", ahead, 416, "invalidRange")
            .inner("fragmentOutOfOrder")
            .where("print.sequential", "true"),
        Row.of("D1", "a repeat", second("bytes 10-19/30"), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("D1", "one byte from before", second("bytes 1-10/30"), 416, "invalidRange")
            .inner("fragmentOverlap"),
        Row.of("D1", "one byte from behind", second("bytes 19-28/30"), 416, "invalidRange")
            .inner("fragmentOverlap"));
  }

  private static Condition second(String range) {
    return by(
        print -> {
          String url = print.open(30);
          print.put(url, TEN, "bytes 10-19/30");
          return print.put(url, TEN, range);
        });
  }

  static Answer ahead(PrintCalls print) {
    return print.put(print.open(20), TEN, "bytes 10-19/20");
  }

  private static List<Row> bounds() {
    Condition large = by(p -> p.put(p.open(20 << 20), new byte[10 << 20], TEN_MEGABYTES));
    String many = "TooManyRequests";
    return List.of(
        Row.of("D4", "ten megabytes", large, 413, "RequestEntityTooLarge")
            .inner("maxFragmentLengthExceeded"),
        Row.of("D5", "one more at once", by(PrintErrorRows::whileAnotherComes), 429, many)
            .inner("429")
            .where("print.parallelPuts", "1"),
        Row.of("D5", "by the fault", PrintErrorRows::throttled, 429, many).inner("429"));
  }

  /** Sends a fragment while another one is on its way to the same document. */
  static Answer whileAnotherComes(PrintCalls print) {
    String url = print.open(20);
    String range = "Content-Length: 10\r\nContent-Range: bytes 0-9/20\r\n";
    return RawCall.during(url, range, () -> print.put(url, TEN, "bytes 10-19/20"));
  }

  private static Answer throttled(TodoCalls todo, UploadSim graph) {
    graph.inject(throttle(), onFragment(1));
    PrintCalls print = new PrintCalls(graph);
    Answer answer = print.putTen(print.open(10));
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    return answer;
  }

  private static List<Row> end() {
    Condition never = by(p -> p.status(p.open(10).replaceAll("Sessions/[^?]*", "Sessions/never")));
    return List.of(
        Row.of("D6", "fragment after expiry", PrintErrorRows::expired, 404, NOT_FOUND),
        Row.of("D6", "fragment after cancel", by(p -> p.putTen(cancelled(p))), 404, NOT_FOUND),
        Row.of("D6", "status after cancel", by(p -> p.status(cancelled(p))), 404, NOT_FOUND),
        Row.of("D6", "cancel twice", by(p -> p.cancel(cancelled(p))), 404, NOT_FOUND),
        Row.of("D6", "fragment after the last", by(p -> p.putTen(completed(p))), 404, NOT_FOUND),
        Row.of("D6", "status after the last", by(p -> p.status(completed(p))), 404, NOT_FOUND),
        Row.of("D6", "cancel after the last", by(p -> p.cancel(completed(p))), 404, NOT_FOUND),
        Row.of("D6", "what never was", never, 404, NOT_FOUND));
  }

  private static Answer expired(TodoCalls todo, UploadSim graph) {
    PrintCalls print = new PrintCalls(graph);
    String url = print.open(10);
    graph.clock().advance(Duration.ofHours(1));
    return print.putTen(url);
  }

  private static String cancelled(PrintCalls print) {
    String url = print.open(10);
    print.cancel(url);
    return url;
  }

  private static String completed(PrintCalls print) {
    String url = print.open(10);
    print.putTen(url);
    return url;
  }

  private static List<Row> others() {
    Condition status = by(p -> p.status(p.open(10)));
    return List.of(
        Row.of("E12", "status", status, 404, NOT_FOUND).where("print.statusAnswer", "404"),
        Row.of("E12", "status", status, 405, "notAllowed").where("print.statusAnswer", "405"),
        Row.of("E9", "a document without file", by(p -> p.plain().get(DOCUMENT)), 404, NOT_FOUND),
        Row.of("E9", "its bytes", by(p -> p.plain().get(DOCUMENT + "/$value")), 404, NOT_FOUND));
  }
}
