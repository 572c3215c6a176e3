package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import java.util.ArrayList;
import java.util.List;

/** Frees a request from WireMock. */
final class Calls {

  private Calls() {}

  static Call of(Request request) {
    String url = request.getUrl();
    int question = url.indexOf('?');
    String absolute = request.getAbsoluteUrl();
    int authority = absolute.indexOf("://") + 3;
    int path = absolute.indexOf('/', authority);
    return new Call(
        request.getMethod().getName(),
        path < 0 ? absolute : absolute.substring(0, path),
        question < 0 ? url : url.substring(0, question),
        question < 0 ? "" : url.substring(question + 1),
        headers(request),
        "unknown");
  }

  private static Headers headers(Request request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (HttpHeader header : request.getHeaders().all()) {
      header.values().forEach(value -> fields.add(new Headers.Field(header.key(), value)));
    }
    return new Headers(fields);
  }
}
