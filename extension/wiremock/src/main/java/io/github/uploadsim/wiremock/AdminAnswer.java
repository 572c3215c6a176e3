package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.dialect.Nearest;
import io.github.uploadsim.json.JacksonJson;
import io.github.uploadsim.json.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers to admin requests. */
final class AdminAnswer {

  private AdminAnswer() {}

  static ResponseDefinition json(int status, Object value) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(JacksonJson.pretty(value))
        .build();
  }

  static ResponseDefinition bytes(byte[] bytes) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", "application/octet-stream")
        .withBody(bytes)
        .build();
  }

  /** A certificate as text; browsers offer to save it. */
  static ResponseDefinition pem(String text) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", "application/x-pem-file")
        .withBody(text)
        .build();
  }

  static ResponseDefinition empty(int status) {
    return new ResponseDefinitionBuilder().withStatus(status).build();
  }

  /** What was sent cannot be. */
  static ResponseDefinition problems(List<Problem> problems) {
    return json(422, Map.of("errors", problems.stream().map(Problem::toMap).toList()));
  }

  static ResponseDefinition problem(String path, String message) {
    return problems(List.of(new Problem(path, Optional.empty(), message, Optional.empty())));
  }

  static ResponseDefinition problem(String path, @Nullable Object value, String message) {
    return problems(
        List.of(new Problem(path, Optional.ofNullable(value), message, Optional.empty())));
  }

  /** A property that there is not. */
  static ResponseDefinition unknown(String name, @Nullable Object value, List<String> known) {
    String message = "no such property; there are " + String.join(", ", known);
    return problems(
        List.of(
            new Problem(
                name, Optional.ofNullable(value), message, Optional.of(Nearest.to(name, known)))));
  }

  static ResponseDefinition notFound(String what, String id, String cure) {
    Problem problem =
        new Problem("id", Optional.of(id), "no such " + what + "; " + cure, Optional.empty());
    return json(404, Map.of("errors", List.of(problem.toMap())));
  }

  /** A family that this simulator does not speak. */
  static ResponseDefinition noFamily(String name, List<String> known) {
    String message = "no such family; there are " + String.join(", ", known);
    Problem problem =
        new Problem("family", Optional.of(name), message, Optional.of(Nearest.to(name, known)));
    return json(404, Map.of("errors", List.of(problem.toMap())));
  }
}
