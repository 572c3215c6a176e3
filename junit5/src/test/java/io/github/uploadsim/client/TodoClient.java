package io.github.uploadsim.client;

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
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A careful client of To Do's attachment sessions: it resumes where the service says. */
public final class TodoClient {

  /** What must never be seen in a report. */
  public static final String TOKEN = "my-secret-token";

  /** Bytes of a fragment. */
  public static final int FRAGMENT = 1000;

  private static final int ATTEMPTS = 10;
  private static final Pattern UPLOAD_URL = Pattern.compile("\"uploadUrl\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern NEXT =
      Pattern.compile("\"nextExpectedRanges\"\\s*:\\s*\\[\\s*\"(\\d+)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;

  public TodoClient(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Uploads a file, whatever happens on the way. */
  public void attach(String name, byte[] content) {
    URI session = open(name, content.length);
    long from = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        putFrom(session, from, content);
        return;
      } catch (IOException e) {
        HttpResponse<String> status = status(session);
        session = status.statusCode() == 200 ? session : open(name, content.length);
        from = status.statusCode() == 200 ? next(status) : 0;
      }
    }
    throw new IllegalStateException("gave up on " + name);
  }

  private void putFrom(URI session, long from, byte[] content) throws IOException {
    for (long at = from; at < content.length; at += FRAGMENT) {
      HttpResponse<String> answer = put(session, at, content);
      if (answer.statusCode() >= 400) {
        throw new IOException("answered " + answer.statusCode());
      }
    }
  }

  /** Opens a session. */
  public URI open(String name, long size) {
    String json =
        "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"%s\",\"size\":%d}}"
            .formatted(name, size);
    URI url = URI.create(baseUrl + "/me/todo/lists/l/tasks/t/attachments/createUploadSession");
    HttpRequest request =
        request(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      return URI.create(found(UPLOAD_URL, send(request).body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one fragment, or what is left of the file. */
  public HttpResponse<String> put(URI session, long start, byte[] content) throws IOException {
    int end = (int) Math.min(start + FRAGMENT, content.length);
    BodyPublisher body = BodyPublishers.ofByteArray(Arrays.copyOfRange(content, (int) start, end));
    return send(
        request(URI.create(session + "/content"))
            .header("Content-Range", "bytes %d-%d/%d".formatted(start, end - 1, content.length))
            .PUT(body)
            .build());
  }

  /** Asks what the service has. */
  public HttpResponse<String> status(URI session) {
    try {
      return send(request(session).GET().build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long next(HttpResponse<String> status) {
    return Long.parseLong(found(NEXT, status.body()));
  }

  private static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url)
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  /** Bytes that differ from place to place. */
  public static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }
}
