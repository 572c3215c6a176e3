package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.print.PrintDialect;
import io.github.uploadsim.dialect.print.PrintHabits;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.session.ByteRange;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;

/** A print simulator without a server: fragments may come in any order. */
record PrintService(Simulator simulator) implements AutoCloseable {

  private static final String DOCUMENTS = "/v1.0/print/printers/p/jobs/j/documents/";

  static PrintService storing(long memory, Path scratch) {
    PrintDialect dialect = new PrintDialect(PrintHabits.live());
    return new PrintService(Service.simulator(dialect, memory, scratch, 1000));
  }

  /** Creates a session for a document and returns its upload URL. */
  URI open(String document, long size) {
    String json =
        "{\"properties\":{\"documentName\":\"a.pdf\",\"contentType\":\"a/b\",\"size\":%d}}"
            .formatted(size);
    URI create = URI.create(DOCUMENTS + document + "/createUploadSession");
    Answer created = call("POST", create, bearer(), Service.text(json));
    return URI.create((String) created.json().get("uploadUrl"));
  }

  /** Sends the bytes of a file that lie in a range. */
  Answer put(URI uploadUrl, byte[] file, ByteRange range) {
    String header = "bytes %d-%d/%d".formatted(range.start(), range.end() - 1, file.length);
    byte[] body = Bodies.part(file, range.start(), range.end());
    return call("PUT", uploadUrl, Headers.of("Content-Range", header), body);
  }

  Answer status(URI uploadUrl) {
    return call("GET", uploadUrl, Headers.NONE, new byte[0]);
  }

  /** The finished file of a document. */
  byte[] value(String document) {
    URI value = URI.create(DOCUMENTS + document + "/$value");
    return call("GET", value, bearer(), new byte[0]).body();
  }

  private static Headers bearer() {
    return Headers.of("Authorization", "Bearer any");
  }

  private Answer call(String method, URI url, Headers headers, byte[] body) {
    Headers all = headers.with("Content-Length", Integer.toString(body.length));
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    Call call = new Call(method, "http://sim.example", url.getRawPath(), query, all, "c1");
    Visit visit = simulator.visit(call).orElseThrow();
    return Answer.of(visit.serve(new ByteArrayInputStream(body)));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
