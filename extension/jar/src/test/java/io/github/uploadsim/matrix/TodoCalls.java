package io.github.uploadsim.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.uploadsim.UploadSim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Plain HTTP calls of the To Do family, right and wrong. */
final class TodoCalls {

  static final String TASK = "/me/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;

  TodoCalls(UploadSim graph) {
    this.base = graph.baseUrl();
  }

  /** What came back. */
  record Answer(int status, java.net.http.HttpHeaders headers, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + body, e);
      }
    }

    String code() {
      return json().at("/error/code").asText();
    }

    String inner() {
      return json().at("/error/innerError/code").asText();
    }

    /** The names of an object's members, in their order. */
    List<String> keys(String pointer) {
      List<String> keys = new ArrayList<>();
      json().at(pointer).fieldNames().forEachRemaining(keys::add);
      return keys;
    }

    String ranges() {
      return json().path("nextExpectedRanges").toString();
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  String url(String path) {
    return path.startsWith("http") ? path : base + path;
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    boolean empty = body.length == 0;
    return send(
        method, path, empty ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body), headers);
  }

  /** Sends a body without telling its length. */
  Answer sendChunked(String method, String path, byte[] body, String... headers) {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return send(method, path, chunks, headers);
  }

  private Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path))).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Answer authorized(String method, String path, byte[] body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = "Bearer token";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send(method, path, body, all);
  }

  static byte[] info(String name, Object size) {
    return """
        {"attachmentInfo":{"attachmentType":"file","name":"%s","size":%s}}"""
        .formatted(name, size)
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  Answer create(byte[] body) {
    return authorized("POST", TASK + "/attachments/createUploadSession", body);
  }

  /** Opens a session and returns its upload URL. */
  String open(String name, long size) {
    return create(info(name, size)).json().get("uploadUrl").asText();
  }

  Answer put(String uploadUrl, byte[] bytes, String range) {
    return authorized("PUT", uploadUrl + "/content", bytes, "Content-Range", range);
  }

  /** Sends the first ten of twenty bytes. */
  Answer first() {
    return put(open("a", 20), new byte[10], "bytes 0-9/20");
  }

  Answer get(String path) {
    return authorized("GET", path, new byte[0]);
  }

  Answer delete(String path) {
    return authorized("DELETE", path, new byte[0]);
  }
}
