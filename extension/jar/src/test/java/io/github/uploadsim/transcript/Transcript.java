package io.github.uploadsim.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Requests and the answers that belong to them, in order. */
record Transcript(List<Pair> pairs) {

  private static final String REQUEST = ">>>\n";
  private static final String ANSWER = "\n<<<\n";

  /** A request and its answer. */
  record Pair(Message request, Message answer) {}

  static String text(String resource) {
    try (InputStream in = Transcript.class.getResourceAsStream("/transcripts/" + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Transcript parse(String text) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : text.split("(?m)^" + REQUEST, -1)) {
      String uncommented = part.replaceAll("(?m)^#.*\n?", "");
      int answer = uncommented.indexOf(ANSWER);
      if (answer >= 0) {
        pairs.add(
            new Pair(
                Message.parse(uncommented.substring(0, answer)),
                Message.parse(uncommented.substring(answer + ANSWER.length()))));
      } else if (!uncommented.isBlank()) {
        throw new IllegalArgumentException("neither comment nor exchange: " + uncommented.strip());
      }
    }
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("a transcript without an exchange");
    }
    return new Transcript(pairs);
  }
}
