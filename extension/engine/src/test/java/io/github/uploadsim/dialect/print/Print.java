package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Tellings;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Upload;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The print family with some habits, and calls and sessions to try it on. */
record Print(Habits habits) {

  static final String JOB = "/v1.0/print/printers/p/jobs/j/documents";
  static final String FOLDER = "printers\np\nj";
  static final String UPLOAD = "/uploadSessions/s";
  static final Reading.Fresh FRESH = new Reading.Fresh("SSS", "III", Tellings.NOW);
  private static final Headers BEARER = Headers.of("Authorization", "Bearer abc");

  static Print live() {
    return new Print(PrintHabits.live());
  }

  PrintDialect dialect() {
    return new PrintDialect(habits);
  }

  /** Reads a call of Graph's, which carries a bearer token. */
  Reading graph(String method, String path) {
    return read(method, path, "", BEARER);
  }

  /** Reads a call to an upload URL. */
  Reading read(String method, String path, String query, Headers headers) {
    Call call = new Call(method, "https://sim.example", path, query, headers, "c1");
    for (Endpoint endpoint : dialect().endpoints()) {
      Optional<Map<String, String>> variables = endpoint.url().match(path);
      if (endpoint.method().equals(method) && variables.isPresent()) {
        return dialect().read(endpoint, variables.get(), call);
      }
    }
    throw new IllegalArgumentException("nothing is bound to " + method + " " + path);
  }

  Reading.Understood<Command.Open> open(Map<String, Object> json) {
    Reading reading = graph("POST", JOB + "/d/createUploadSession");
    return ((Reading.Opening) reading.intent()).opener().open(json, FRESH);
  }

  static Map<String, Object> properties(long size) {
    return Map.of(
        "properties",
        Map.of("documentName", "TestFile.pdf", "contentType", "application/pdf", "size", size));
  }

  Reply tell(Outcome outcome) {
    return dialect().tell(outcome, Tellings.v1());
  }

  /** The session of the page's example, in which these bytes were received. */
  static Session.Receiving session(long start, long end) {
    Upload upload =
        new Upload(
            "TestFile.pdf",
            4_533_322,
            "application/pdf",
            FOLDER,
            "/uploadSessions",
            "9001bcd9",
            Map.of(),
            "token");
    Rules rules = new Rules(false, 10 << 20, Duration.ofHours(1), false, false);
    Session opened =
        new Command.Open("s", upload, rules).putTo(new Session.Unknown(), Tellings.NOW).after();
    return (Session.Receiving) opened.keepPrefix(new ByteRange(start, end), end - start);
  }
}
