package io.github.uploadsim.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The code under test: attaches files to a To Do task and goes on after whatever goes wrong. */
final class AttachmentUploader {

  private static final int FRAGMENT = 320 << 10;
  private static final int MOST_SESSIONS = 3;
  private static final int MOST_TROUBLES = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the uploader waits when the service asks for it. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI attachments;
  private final Pause pause;

  AttachmentUploader(String graphUrl) {
    this(graphUrl, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  AttachmentUploader(String graphUrl, Pause pause) {
    this.attachments =
        URI.create(graphUrl + "/me/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=/attachments");
    this.pause = pause;
  }

  /** Attaches a file; returns the URL of the attachment. */
  URI attach(String name, byte[] content) {
    try {
      return attachOrFail(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while attaching " + name, e);
    }
  }

  private URI attachOrFail(String name, byte[] content) throws IOException, InterruptedException {
    for (int sessions = 0; sessions < MOST_SESSIONS; sessions++) {
      Optional<URI> attached = send(create(name, content.length), content);
      if (attached.isEmpty()) {
        attached = find(name, content.length);
      }
      if (attached.isPresent()) {
        return attached.get();
      }
    }
    throw new IOException("the service lost %d sessions of %s".formatted(MOST_SESSIONS, name));
  }

  private URI create(String name, int size) throws IOException, InterruptedException {
    Map<String, ?> info = Map.of("attachmentType", "file", "name", name, "size", size);
    String json = JSON.writeValueAsString(Map.of("attachmentInfo", info));
    URI url = URI.create(attachments + "/createUploadSession");
    HttpResponse<String> reply =
        call(
            request(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    return URI.create(body(reply).path("uploadUrl").asText());
  }

  /** Sends a file; returns nothing if the service does not know the session any more. */
  private Optional<URI> send(URI session, byte[] content) throws IOException, InterruptedException {
    int next = 0;
    int most = content.length / FRAGMENT + MOST_TROUBLES;
    for (int calls = 0; calls < most; calls++) {
      HttpResponse<String> reply = putOrAsk(session, content, next);
      switch (reply.statusCode()) {
        case 200 -> next = expected(reply);
        case 201 -> {
          return reply.headers().firstValue("Location").map(URI::create);
        }
        case 404 -> {
          return Optional.empty();
        }
        case 429, 503 -> pause.last(retryAfter(reply));
        default -> throw new IOException(reply + ": " + reply.body());
      }
    }
    throw new IOException("gave up at byte %d of %d".formatted(next, content.length));
  }

  /** When no answer comes, or the fragment does not fit, only the service knows what it has. */
  private HttpResponse<String> putOrAsk(URI session, byte[] content, int next)
      throws IOException, InterruptedException {
    try {
      HttpResponse<String> reply = put(session, content, next);
      return reply.statusCode() == 416 ? call(request(session).GET()) : reply;
    } catch (IOException lineDropped) {
      return call(request(session).GET());
    }
  }

  private HttpResponse<String> put(URI session, byte[] content, int start)
      throws IOException, InterruptedException {
    int length = Math.min(FRAGMENT, content.length - start);
    BodyPublisher fragment = BodyPublishers.ofByteArray(content, start, length);
    return call(
        request(URI.create(session + "/content"))
            .header("Content-Type", "application/octet-stream")
            .header(
                "Content-Range",
                "bytes %d-%d/%d".formatted(start, start + length - 1, content.length))
            .PUT(fragment));
  }

  /** An attachment that was finished without our hearing of it. */
  private Optional<URI> find(String name, int size) throws IOException, InterruptedException {
    for (JsonNode attachment : body(call(request(attachments).GET())).path("value")) {
      if (attachment.path("name").asText().equals(name)
          && attachment.path("size").asInt() == size) {
        return Optional.of(URI.create(attachments + "/" + attachment.path("id").asText()));
      }
    }
    return Optional.empty();
  }

  private static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url).header("Authorization", "Bearer any");
  }

  private HttpResponse<String> call(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode body(HttpResponse<String> reply) throws IOException {
    if (reply.statusCode() / 100 != 2) {
      throw new IOException(reply + ": " + reply.body());
    }
    return JSON.readTree(reply.body());
  }

  private static int expected(HttpResponse<String> reply) throws IOException {
    String range = body(reply).path("nextExpectedRanges").path(0).asText();
    return Integer.parseInt(range.split("-", 2)[0]);
  }

  private static Duration retryAfter(HttpResponse<String> reply) {
    String seconds = reply.headers().firstValue("Retry-After").orElse("1");
    return Duration.ofMillis((long) (1000 * Double.parseDouble(seconds)));
  }
}
