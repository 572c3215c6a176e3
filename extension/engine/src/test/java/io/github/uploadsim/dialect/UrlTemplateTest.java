package io.github.uploadsim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

  private final UrlTemplate value = UrlTemplate.of("/{version}/{owner}/files/{file}/$value");
  private final UrlTemplate create = UrlTemplate.of("/{version}/files/{!createUploadSession}");

  @ParameterizedTest
  @CsvSource({
    "/v1.0/me/files/x/$value, v1.0, me, x",
    "/beta/me/files/x/$value, beta, me, x",
    "/V1.0/ME/Files/X/$VALUE, V1.0, ME, X",
    "/v1.0/users/anna/files/x/$value, v1.0, users/anna, x",
    "/v1.0/Users/a%40b.example/files/x/$value, v1.0, Users/a@b.example, x",
  })
  void literalsMatchInAnyCaseAndIdsAsTheyAre(
      String path, String version, String owner, String file) {
    assertThat(value.match(path))
        .contains(Map.of("version", version, "owner", owner, "file", file));
  }

  @ParameterizedTest
  @CsvSource({
    "AAMk%3D, AAMk=",
    "AAMk=, AAMk=",
    "a%2Fb, a/b",
    "a+b, a+b",
    "a%2Bb, a+b",
    "a%20b, a b",
    "%C3%A4, ä",
    "a%252Fb, a%2Fb",
    "a'b(c), a'b(c)",
  })
  void idsAreDecodedOnce(String encoded, String decoded) {
    assertThat(value.match("/v1.0/me/files/" + encoded + "/$value"))
        .hasValueSatisfying(variables -> assertThat(variables).containsEntry("file", decoded));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1.0/me/files/x/Xvalue",
        "/v1.0/me/files//$value",
        "/v1.0/me/files/a/b/$value",
        "/v1.0/me/files/x/$value/",
        "/v1x0/me/files/x/$value",
        "/v2.0/me/files/x/$value",
        "/v1.0/users//files/x/$value",
        "/v1.0/users/a/b/files/x/$value",
        "/v1.0/them/files/x/$value",
        "/v1.0/me/files/%/$value",
        "/v1.0/me/files/%zz/$value",
        "x/v1.0/me/files/x/$value",
      })
  void otherPathsDoNotMatch(String path) {
    assertThat(value.match(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "createUploadSession, true",
    "createuploadsession, true",
    "microsoft.graph.createUploadSession, true",
    "MICROSOFT.GRAPH.CREATEUPLOADSESSION, true",
    "microsoftXgraphXcreateUploadSession, false",
    "graph.createUploadSession, false",
    "createUploadSession2, false",
  })
  void anActionMayBeQualified(String action, boolean expected) {
    assertThat(create.match("/v1.0/files/" + action).isPresent()).isEqualTo(expected);
  }

  @Test
  void theRegularExpressionSaysTheSame() {
    Pattern pattern = Pattern.compile(value.regex());

    assertThat(pattern.matcher("/Beta/users/a%2Fb/FILES/c/$value").matches()).isTrue();
    assertThat(pattern.matcher("/beta/users/a/b/files/c/$value").matches()).isFalse();
  }
}
