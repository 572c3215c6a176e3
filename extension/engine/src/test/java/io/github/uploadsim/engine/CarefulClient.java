package io.github.uploadsim.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A client that does everything right: it believes what arrives and asks before it repeats. */
final class CarefulClient {

  private static final int PATIENCE = 500;

  private final Service service;
  private final String name;
  private final byte[] file;
  private final Random random;
  private Optional<String> session = Optional.empty();
  private long offset;

  /** A client whose fragments and breakdowns are drawn. */
  CarefulClient(Service service, String name, byte[] file, Random random) {
    this.service = service;
    this.name = name;
    this.file = file;
    this.random = random;
  }

  /** Uploads the file, however long it takes. */
  void upload() {
    for (int i = 0; i < PATIENCE; i++) {
      if (session.isEmpty()) {
        create();
      } else if (send()) {
        return;
      }
    }
    throw new IllegalStateException("the upload of " + name + " comes to no end");
  }

  private void create() {
    Answer answer = service.create(name, file.length);
    if (answer.arrives() && answer.status() == 200) {
      String url = String.valueOf(answer.json().get("uploadUrl"));
      session = Optional.of(url.substring(url.lastIndexOf('/') + 1));
      offset = 0;
    }
  }

  /** Sends one fragment; true if the file is there. */
  private boolean send() {
    int length = (int) Math.min(file.length - offset, 1 + random.nextInt(1 + file.length / 2));
    byte[] bytes = Bodies.part(file, offset, offset + length);
    boolean breaks = random.nextInt(10) == 0;
    InputStream body =
        breaks
            ? Bodies.breaking(bytes, random.nextInt(length + 1))
            : new ByteArrayInputStream(bytes);
    Answer answer = service.put(session.orElseThrow(), offset, length, file.length, body, "c1");
    if (answer.arrives() && answer.status() == 201) {
      return true;
    }
    if (answer.arrives() && answer.status() == 200) {
      offset = answer.expected();
      return false;
    }
    return ask();
  }

  /** Asks where to go on; true if the file is there. */
  private boolean ask() {
    Answer answer = service.status(session.orElseThrow());
    if (answer.arrives() && answer.status() == 200 && answer.expectsNothing()) {
      session = Optional.empty();
    } else if (answer.arrives() && answer.status() == 200) {
      offset = answer.expected();
    } else if (answer.arrives() && answer.status() < 429) {
      session = Optional.empty();
      return listed();
    }
    return false;
  }

  private boolean listed() {
    Answer answer = Items.list(service);
    for (int i = 0; i < PATIENCE && !(answer.arrives() && answer.status() == 200); i++) {
      answer = Items.list(service);
    }
    List<?> items = (List<?>) answer.json().get("value");
    return items.stream().anyMatch(item -> name.equals(((Map<?, ?>) item).get("name")));
  }
}
