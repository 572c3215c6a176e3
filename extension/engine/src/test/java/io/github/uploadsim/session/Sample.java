package io.github.uploadsim.session;

import java.time.Duration;
import java.time.Instant;

/** A session to try things on. */
final class Sample {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final Duration LIFETIME = Duration.ofMinutes(15);
  static final Rules IN_ORDER = new Rules(true, 6, LIFETIME, false, false);
  static final Rules ANY_ORDER = new Rules(false, 6, LIFETIME, false, false);
  static final Rules SLIDING = new Rules(true, 6, LIFETIME, true, false);
  static final Upload UPLOAD = upload(10);

  private Sample() {}

  static Upload upload(long size) {
    return new Upload("a.bin", size, "application/octet-stream", "task", "/v1.0/task", "item");
  }

  static Session.Receiving opened(Rules rules) {
    return opened(rules, UPLOAD);
  }

  static Session.Receiving opened(Rules rules, Upload upload) {
    Step step = new Command.Open("s1", upload, rules).putTo(new Session.Unknown(), NOW);
    return (Session.Receiving) step.after();
  }

  static Step append(Session session, long start, long end) {
    return append(session, start, end, NOW);
  }

  static Step append(Session session, long start, long end, Instant now) {
    ByteRange range = new ByteRange(start, end);
    return new Command.Append(range, 10, range.length()).putTo(session, now);
  }
}
