package io.github.uploadsim.transcript;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Line;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Plays a transcript over a raw connection and compares every answer with it. */
final class Player {

  private static final String NONE = "{{none}}";

  private final String origin;
  private final Variables variables;

  /** A player against scheme and authority of a server. */
  Player(String origin) {
    this.origin = origin;
    this.variables =
        new Variables().bind("base", origin).bind("host", URI.create(origin).getRawAuthority());
  }

  void play(Transcript transcript) {
    try (Line line = Line.to(origin)) {
      int number = 0;
      for (Transcript.Pair pair : transcript.pairs()) {
        play(++number, pair, line);
      }
    }
  }

  private void play(int number, Transcript.Pair pair, Line line) {
    try {
      send(pair.request(), line);
      Answer answer = line.answer();
      List<String> head = List.of(line.lastHead().split("\r\n", -1));
      variables.match(pair.answer().first(), head.get(0));
      pair.answer().headers().forEach(header -> compare(header, head));
      compare(pair.answer().body(), answer);
    } catch (AssertionError e) {
      String request = pair.request().first();
      throw new AssertionError("exchange %d, %s\n%s".formatted(number, request, e.getMessage()), e);
    }
  }

  private void send(Message request, Line line) {
    byte[] body = Flower.body(variables.fill(request.body()));
    String head = variables.bind("length", String.valueOf(body.length)).fill(request.head());
    boolean declared = head.contains("\r\nContent-Length: " + body.length + "\r\n");
    if (body.length > 0 && !declared) {
      throw new AssertionError("the transcript's body has " + body.length + " bytes");
    }
    line.send(head).send(body, 0, body.length);
  }

  /** A header that is listed must be there as it is listed, or not at all. */
  private void compare(String header, List<String> head) {
    String name = header.substring(0, header.indexOf(':') + 1);
    List<String> there = head.stream().filter(field -> field.startsWith(name)).toList();
    if (header.endsWith(NONE)) {
      if (!there.isEmpty()) {
        throw new AssertionError("expected no " + name + "\n but was " + there);
      }
      return;
    }
    if (there.size() != 1) {
      throw new AssertionError("expected %s once\n but was %s".formatted(header, head));
    }
    variables.match(header, there.get(0));
  }

  private void compare(String expected, Answer answer) {
    if (Flower.isRule(expected)) {
      if (!Arrays.equals(Flower.body(expected), answer.body())) {
        throw new AssertionError("other than " + expected + ": " + answer.body().length + " bytes");
      }
      return;
    }
    variables.match(Flower.withBase64(compact(expected)), answer.text());
  }

  /** JSON without the whitespace that only makes it easy to read. */
  static String compact(String json) {
    return json.replaceAll("(\"(?:[^\"\\\\]|\\\\.)*+\")|\\s+", "$1");
  }
}
