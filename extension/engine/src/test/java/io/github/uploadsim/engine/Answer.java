package io.github.uploadsim.engine;

import io.github.uploadsim.fault.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a client gets to see of an exchange, and what the server says about it. */
record Answer(Served served, ByteArrayOutputStream bytes) {

  static Answer of(Served served) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      served.payload().writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      served.payload().close();
    }
    return new Answer(served, body);
  }

  /** True if the whole answer reaches the client. */
  boolean arrives() {
    return served.ending() instanceof Ending.Whole && !served.peerGone();
  }

  int status() {
    return served.status();
  }

  byte[] body() {
    return bytes.toByteArray();
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  Map<String, Object> json() {
    try {
      return TinyJson.parse(text());
    } catch (Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** True if every byte is there, and yet the session goes on. */
  boolean expectsNothing() {
    return List.of().equals(json().get("nextExpectedRanges"));
  }

  /** The first start offset that the service expects. */
  long expected() {
    List<?> ranges = (List<?>) json().get("nextExpectedRanges");
    return Long.parseLong(String.valueOf(ranges.get(0)).replaceAll("-.*", ""));
  }

  String errorCode() {
    Map<?, ?> error = (Map<?, ?>) json().get("error");
    return String.valueOf(error.get("code"));
  }

  Exchange exchange() {
    return served.exchange();
  }
}
