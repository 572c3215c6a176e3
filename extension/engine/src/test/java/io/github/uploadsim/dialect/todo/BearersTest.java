package io.github.uploadsim.dialect.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.http.Headers;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearersTest {

  private static final String CREATE = Todo.TASK + "/attachments/createUploadSession";

  private final Todo todo = Todo.live();

  @ParameterizedTest
  @CsvSource({
    "POST, /attachments/createUploadSession",
    "PUT, /attachmentSessions/s=/content",
    "PUT, /attachmentSessions/s=",
    "GET, /attachmentSessions/s=",
    "DELETE, /attachmentSessions/s=",
    "POST, /attachmentSessions",
    "GET, /attachments",
    "POST, /attachments",
    "GET, /attachments/a=",
    "GET, /attachments/a=/$value",
    "DELETE, /attachments/a=",
  })
  void withoutATokenEverythingIsTurnedAwayAtTheDoor(String method, String url) {
    for (String value : List.of("", "Bearer", "Bearer  ", "Basic abc", "abc")) {
      Reading reading = todo.read(method, Todo.TASK + url, Headers.of("Authorization", value));
      assertThat(reading).as("'%s'", value).isEqualTo(turned(Reason.UNAUTHENTICATED));
    }
  }

  @Test
  void anyTokenWillDoAndTheSchemeMatchesInAnyCase() {
    Headers odd = Headers.of("authorization", "bEARER x");

    assertThat(todo.read("GET", Todo.SESSION, odd).intent()).isInstanceOf(Reading.Bare.class);
  }

  @Test
  void anApplicationsTokenOpensNoSession() {
    Headers app = bearer(token("{\"idtyp\": \"app\"}"));

    assertThat(todo.read("POST", CREATE, app)).isEqualTo(turned(Reason.APP_ONLY_TOKEN));
    assertThat(todo.read("GET", Todo.SESSION, app).intent()).isInstanceOf(Reading.Bare.class);
  }

  @Test
  void aUsersTokenOpensASession() {
    Headers user = bearer(token("{\"idtyp\": \"user\"}"));

    assertThat(todo.read("POST", CREATE, user).intent()).isInstanceOf(Reading.Opening.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a.!!!.c", "a.b.c.d", "."})
  void anUnreadableTokenIsAUsersOwn(String token) {
    assertThat(todo.read("POST", CREATE, bearer(token)).intent())
        .isInstanceOf(Reading.Opening.class);
  }

  static Headers bearer(String token) {
    return Headers.of("Authorization", "Bearer " + token);
  }

  static String token(String claims) {
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".s";
  }

  private static Reading turned(Reason reason) {
    return Reading.turned(Outcome.Refused.of(reason));
  }
}
