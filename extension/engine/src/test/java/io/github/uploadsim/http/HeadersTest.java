package io.github.uploadsim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {

  private final Headers headers = Headers.of("Content-Type", " text/plain ").with("X-A", "1");

  @Test
  void namesAreComparedWithoutCase() {
    assertThat(headers.first("content-TYPE")).contains("text/plain");
    assertThat(headers.first("x-b")).isEmpty();
  }

  @Test
  void theFirstFieldOfANameCounts() {
    assertThat(headers.with("x-a", "2").first("X-A")).contains("1");
  }

  @Test
  void addingKeepsTheOrderAndTheOriginal() {
    Headers more = headers.with("X-B", "2");

    assertThat(more.fields())
        .extracting(Headers.Field::name)
        .containsExactly("Content-Type", "X-A", "X-B");
    assertThat(headers.fields()).hasSize(2);
  }

  @Test
  void replacingLeavesOneFieldOfTheName() {
    Headers replaced = headers.with("x-A", "2").replacing("X-a", "3");

    assertThat(replaced.fields())
        .containsExactly(
            new Headers.Field("Content-Type", " text/plain "), new Headers.Field("X-a", "3"));
  }

  @Test
  void aListThatIsChangedLaterChangesNothing() {
    List<Headers.Field> fields = new java.util.ArrayList<>();
    fields.add(new Headers.Field("A", "1"));
    Headers copied = new Headers(fields);

    fields.clear();

    assertThat(copied.first("A")).contains("1");
  }
}
