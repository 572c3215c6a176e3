package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.todo.TodoDialect;
import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.fault.FaultRule;
import io.github.uploadsim.fault.Operation;
import io.github.uploadsim.fault.Trigger;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulator without a server, called as a server would call it. */
record Service(Simulator simulator) implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final String TASK = "/v1.0/me/todo/lists/l/tasks/t";
  static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));
  private static final Headers BEARER = Headers.of("Authorization", "Bearer secret");

  static Service live() {
    return with(TodoHabits.live());
  }

  static Service with(Habits habits) {
    return with(habits, 64L << 20, TEMP, 1000);
  }

  static Service storing(long memory, Path scratch) {
    return with(TodoHabits.live(), memory, scratch, 1000);
  }

  static Service remembering(int exchanges) {
    return with(TodoHabits.live(), 1 << 20, TEMP, exchanges);
  }

  private static Service with(Habits habits, long memory, Path scratch, int journalLimit) {
    return new Service(simulator(new TodoDialect(habits), memory, scratch, journalLimit));
  }

  static Simulator simulator(Dialect dialect, long memory, Path scratch, int journalLimit) {
    AtomicInteger tokens = new AtomicInteger();
    return new Simulator(
        new Settings(
            List.of(dialect),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> "token" + tokens.incrementAndGet(),
            () -> "request",
            memory,
            scratch,
            Optional.empty(),
            journalLimit,
            new TinyJson(),
            time -> {},
            0));
  }

  /** Creates a session and returns its id. */
  String open(String name, long size) {
    String url = String.valueOf(create(name, size).json().get("uploadUrl"));
    return url.substring(url.lastIndexOf('/') + 1);
  }

  Answer create(String name, long size) {
    String json =
        "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"%s\",\"size\":%d}}"
            .formatted(name, size);
    return call("POST", "/attachments/createUploadSession", text(json));
  }

  /** Sends a whole fragment. */
  Answer put(String session, long start, byte[] bytes, long total) {
    return put(session, start, bytes.length, total, new ByteArrayInputStream(bytes), "c1");
  }

  /** Sends a fragment whose body may do what it likes. */
  Answer put(
      String session, long start, long length, long total, InputStream body, String connection) {
    Headers headers = BEARER.with("Content-Length", Long.toString(length));
    if (length > 0) {
      String range = "bytes %d-%d/%d".formatted(start, start + length - 1, total);
      headers = headers.with("Content-Range", range);
    }
    String path = TASK + "/attachmentSessions/" + session + "/content";
    return serve(new Call("PUT", "http://sim.example", path, "", headers, connection), body);
  }

  Answer status(String session) {
    return call("GET", "/attachmentSessions/" + session, text(""));
  }

  Answer cancel(String session) {
    return call("DELETE", "/attachmentSessions/" + session, text(""));
  }

  Answer add(String name, byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    String json = "{\"name\":\"%s\",\"contentBytes\":\"%s\"}".formatted(name, base64);
    return call("POST", "/attachments", text(json));
  }

  /** Any call below the task, with a bearer token. */
  Answer call(String method, String url, byte[] body) {
    return call(method, url, body.length, new ByteArrayInputStream(body));
  }

  Answer call(String method, String url, int length, InputStream body) {
    Headers headers = BEARER.with("Content-Length", Integer.toString(length));
    return serve(new Call(method, "http://sim.example", TASK + url, "", headers, "c1"), body);
  }

  private Answer serve(Call call, InputStream body) {
    Visit visit = simulator.visit(call).orElseThrow();
    return Answer.of(visit.serve(body));
  }

  SessionView session(String id) {
    return simulator.session(id).orElseThrow();
  }

  /** The bytes that a session holds. */
  byte[] content(String id) {
    Payload payload = simulator.content(id).orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      payload.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      payload.close();
    }
    return bytes.toByteArray();
  }

  /** Lets a fault happen once, to the next request of the operation. */
  Service inject(Operation operation, Fault fault) {
    Trigger t = Trigger.ALWAYS;
    Trigger when =
        new Trigger(
            Optional.of(operation),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false,
            OptionalLong.empty(),
            t.family(),
            t.sessionNumber(),
            t.sessionName());
    simulator.inject(List.of(new FaultRule("", when, fault, 1, false)));
    return this;
  }

  /** The history of the latest rule. */
  FaultPlan.Entry rule() {
    List<FaultPlan.Entry> entries = simulator.faults().entries();
    return entries.get(entries.size() - 1);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
