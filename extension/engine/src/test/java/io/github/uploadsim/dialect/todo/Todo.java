package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
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

/** The To Do family with some habits, and calls and sessions to try it on. */
record Todo(Habits habits) {

  static final String TASK = "/v1.0/me/todo/lists/l=/tasks/t=";
  static final String SESSION = TASK + "/attachmentSessions/s=";
  static final String ADDRESS = "/v1.0/users/" + TodoUrls.ME + "/todo/lists/l=/tasks/t=";
  static final String FOLDER = TodoUrls.ME + "\nl=\nt=";
  static final Headers BEARER = Headers.of("Authorization", "Bearer abc");
  static final Reading.Fresh FRESH = new Reading.Fresh("SSS", "III", Tellings.NOW);

  static Todo live() {
    return new Todo(TodoHabits.live());
  }

  TodoDialect dialect() {
    return new TodoDialect(habits);
  }

  /** Reads a call that carries a bearer token. */
  Reading read(String method, String path) {
    return read(method, path, BEARER);
  }

  Reading read(String method, String path, Headers headers) {
    Call call = new Call(method, "https://sim.example", path, "", headers, "c1");
    for (Endpoint endpoint : dialect().endpoints()) {
      Optional<Map<String, String>> variables = endpoint.url().match(path);
      if (endpoint.method().equals(method) && variables.isPresent()) {
        return dialect().read(endpoint, variables.get(), call);
      }
    }
    throw new IllegalArgumentException("nothing is bound to " + method + " " + path);
  }

  Reading.Understood<Command.Open> open(Map<String, Object> json) {
    Reading reading = read("POST", TASK + "/attachments/createUploadSession");
    return ((Reading.Opening) reading.intent()).opener().open(json, FRESH);
  }

  static Map<String, Object> attachmentInfo(String name, long size) {
    return Map.of("attachmentInfo", Map.of("attachmentType", "file", "name", name, "size", size));
  }

  Reply tell(Outcome outcome) {
    return tell(outcome, Tellings.v1());
  }

  Reply tell(Outcome outcome, Telling telling) {
    return dialect().tell(outcome, telling);
  }

  /** The session of the page's example, in which so many bytes were received. */
  static Session.Receiving session(long received) {
    Upload upload = new Upload("flower", 3_483_322, "image/jpeg", FOLDER, ADDRESS, "AAMk=");
    Rules rules = new Rules(true, 4 << 20, Duration.ofHours(1), false, false);
    Command.Open open = new Command.Open("s=", upload, rules);
    Session opened = open.putTo(new Session.Unknown(), Tellings.NOW).after();
    return (Session.Receiving) opened.keepPrefix(new ByteRange(0, received), received);
  }
}
