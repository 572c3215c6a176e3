package io.github.uploadsim.transport;

import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Frees a request's head from the servlet API. */
final class Heads {

  private Heads() {}

  static Call read(HttpServletRequest request, String connection) {
    return new Call(
        request.getMethod().toUpperCase(Locale.ROOT),
        base(request),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()).orElse(""),
        headers(request),
        connection);
  }

  /** Scheme and authority as the client wrote them. */
  private static String base(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    int authority = url.indexOf("://") + 3;
    int path = url.indexOf("/", authority);
    return path < 0 ? url.toString() : url.substring(0, path);
  }

  private static Headers headers(HttpServletRequest request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        fields.add(new Headers.Field(name, value));
      }
    }
    return new Headers(fields);
  }
}
