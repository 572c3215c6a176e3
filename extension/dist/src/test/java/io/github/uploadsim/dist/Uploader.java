package io.github.uploadsim.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain client of the To Do family against a server in another process. */
final class Uploader {

  static final int FRAGMENT = 4 << 20;

  private static final String ATTACHMENTS = "/v1.0/me/todo/lists/L1/tasks/T1/attachments";

  private final String origin;
  private final HttpClient http;

  Uploader(String origin, HttpClient http) {
    this.origin = origin;
    this.http = http;
  }

  static Uploader to(String origin) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new Uploader(origin, http);
  }

  HttpResponse<byte[]> create(String name, long size) {
    String body =
        "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"%s\",\"size\":%d}}"
            .formatted(name, size);
    return call("POST", ATTACHMENTS + "/createUploadSession", BodyPublishers.ofString(body));
  }

  /** Opens a session and returns its upload URL. */
  String open(String name, long size) {
    return find("\"uploadUrl\"\\s*:\\s*\"([^\"]+)\"", text(create(name, size)));
  }

  HttpResponse<byte[]> put(String uploadUrl, byte[] file, int start, int length) {
    String range = "bytes %d-%d/%d".formatted(start, start + length - 1, file.length);
    HttpRequest request =
        request(uploadUrl + "/content")
            .header("Content-Range", range)
            .method("PUT", BodyPublishers.ofByteArray(file, start, length))
            .build();
    return send(request);
  }

  /** Uploads a whole file and returns the URL of the attachment. */
  String upload(String name, byte[] file) {
    String uploadUrl = open(name, file.length);
    String location = "";
    for (int start = 0; start < file.length; start += FRAGMENT) {
      HttpResponse<byte[]> answer =
          put(uploadUrl, file, start, Math.min(FRAGMENT, file.length - start));
      if (answer.statusCode() > 201) {
        throw new AssertionError("PUT answered " + answer.statusCode() + " " + text(answer));
      }
      location = answer.headers().firstValue("Location").orElse(location);
    }
    return location;
  }

  HttpResponse<byte[]> get(String pathOrUrl) {
    return call("GET", pathOrUrl, BodyPublishers.noBody());
  }

  HttpResponse<byte[]> list() {
    return get(ATTACHMENTS);
  }

  HttpResponse<byte[]> post(String path, String body) {
    return call("POST", path, BodyPublishers.ofString(body));
  }

  HttpResponse<byte[]> delete(String pathOrUrl) {
    return call("DELETE", pathOrUrl, BodyPublishers.noBody());
  }

  private HttpResponse<byte[]> call(String method, String pathOrUrl, BodyPublisher body) {
    String url = pathOrUrl.startsWith("http") ? pathOrUrl : origin + pathOrUrl;
    return send(request(url).method(method, body).build());
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer t");
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a fragment over a socket of its own and returns the bytes that came back. */
  byte[] putRaw(String uploadUrl, byte[] file) {
    URI uri = URI.create(uploadUrl);
    String head =
        "PUT %s/content HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer t\r\nContent-Length: %d\r\nContent-Range: bytes 0-%d/%d\r\n\r\n"
            .formatted(
                uri.getRawPath(), uri.getAuthority(), file.length, file.length - 1, file.length);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(file);
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String find(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no " + regex + " in " + text);
    }
    return matcher.group(1);
  }

  /** Content of which no two pages are alike, the same at every run. */
  static byte[] file(int length, long seed) {
    byte[] bytes = new byte[length];
    new java.util.Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] prefix(byte[] file, int length) {
    return Arrays.copyOf(file, length);
  }
}
