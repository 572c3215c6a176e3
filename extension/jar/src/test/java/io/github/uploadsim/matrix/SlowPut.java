package io.github.uploadsim.matrix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A PUT of two bytes whose head was sent and whose body comes when it is told to. */
record SlowPut(Socket socket, BufferedReader in) implements AutoCloseable {

  static SlowPut begin(String url, int start, int total) throws IOException {
    URI uri = URI.create(url);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(20_000);
    String head =
        """
        PUT %s?%s HTTP/1.1
        Host: %s
        Content-Length: 2
        Content-Range: bytes %d-%d/%d
        Expect: 100-continue
        Connection: close

        """
            .formatted(
                uri.getRawPath(), uri.getRawQuery(), uri.getAuthority(), start, start + 1, total);
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    return new SlowPut(socket, in);
  }

  /** The next status line; "100 Continue" says that the server waits for the body. */
  String status() throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith("HTTP/1.1")) {
      line = in.readLine();
    }
    return String.valueOf(line);
  }

  /** Sends the body and reads the status line of the answer. */
  String finish() throws IOException {
    socket.getOutputStream().write("ab".getBytes(US_ASCII));
    return status();
  }

  /** Sends the body and reads the whole answer. */
  Answer answer() throws IOException {
    int status = Integer.parseInt(finish().split(" ", 3)[1]);
    String[] parts = rest().split("\n\n", 2);
    Map<String, List<String>> headers =
        parts[0]
            .lines()
            .map(line -> line.split(": ", 2))
            .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
    return new Answer(status, HttpHeaders.of(headers, (name, value) -> true), parts[1]);
  }

  /** What is left of the answer. */
  String rest() {
    return in.lines().collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
