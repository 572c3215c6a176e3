package io.github.uploadsim.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The upload of one file over one connection: opened beforehand, then sent fragment by fragment. A
 * bare stub gets the very same fragments under a URL of the same shape.
 */
final class Upload {

  static final long SEED = 20_260_101;
  private static final byte[] DATA = new byte[16 << 20];
  private static final String TASK = "/v1.0/me/todo/lists/AQMkADAwATM0=/tasks/AQMkADAwATM1=";
  private static final Pattern UPLOAD_URL =
      Pattern.compile("\"uploadUrl\"\\s*:\\s*\"https?://[^/]+(/[^\"]+)\"");

  static {
    new Random(SEED).nextBytes(DATA);
  }

  private final Line line;
  private final boolean real;
  private final int fragment;
  private final int total;
  private final List<byte[]> heads = new ArrayList<>();
  private String location = "";

  private Upload(Line line, boolean real, String path, int fragment, int total) {
    this.line = line;
    this.real = real;
    this.fragment = fragment;
    this.total = total;
    for (int start = 0; start < total; start += fragment) {
      String range =
          "Content-Type: application/octet-stream\r\nContent-Range: bytes %d-%d/%d\r\n"
              .formatted(start, start + fragment - 1, total);
      heads.add(line.head("PUT", path + "/content", range, fragment));
    }
  }

  /** Opens an upload of so many fragments; for the simulator a session is created. */
  static Upload open(Contender contender, Line line, int fragment, int fragments)
      throws IOException {
    boolean real = contender == Contender.UPLOADSIM;
    int total = fragment * fragments;
    String path = real ? create(line, total) : TASK + "/attachmentSessions/none";
    return new Upload(line, real, path, fragment, total);
  }

  private static String create(Line line, int total) throws IOException {
    byte[] json =
        "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":\"benchmark.bin\",\"size\":%d}}"
            .formatted(total)
            .getBytes(StandardCharsets.UTF_8);
    byte[] head =
        line.head(
            "POST",
            TASK + "/attachments/createUploadSession",
            "Content-Type: application/json\r\n",
            json.length);
    Line.Answer answer = line.exchange(head, json, 0, json.length);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    Matcher url = UPLOAD_URL.matcher(body);
    if (!url.find()) {
      throw new IOException("no uploadUrl in " + answer.status() + " " + body);
    }
    return url.group(1);
  }

  /** Sends all fragments; returns what each took, in nanoseconds. */
  List<Long> send() throws IOException {
    List<Long> took = new ArrayList<>();
    for (int k = 0; k < heads.size(); k++) {
      boolean last = k == heads.size() - 1;
      long start = System.nanoTime();
      Line.Answer answer = line.exchange(heads.get(k), DATA, k * fragment, fragment);
      took.add(System.nanoTime() - start);
      answer.expecting(real && last ? 201 : 200);
      location = answer.headers().getOrDefault("location", "");
    }
    return took;
  }

  /** Compares what the simulator has stored with what was sent. */
  void check() throws IOException {
    if (real) {
      String path = location.substring(location.indexOf('/', "http://".length())) + "/$value";
      byte[] stored =
          line.exchange(line.head("GET", path, "", 0), DATA, 0, 0).expecting(200).body();
      if (!sha256(stored).equals(sha256(Arrays.copyOf(DATA, total)))) {
        throw new IOException("the stored bytes differ from those sent");
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
