package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Operation;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

  private final byte[] file = Bodies.random(100_000, 1);
  private final Service service = Service.live();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aListShowsWhatIsThereWithoutContent() {
    assertThat(Items.list(service).json()).containsEntry("value", List.of());

    upload("a.bin");
    service.add("b.txt", Service.text("hello"));

    List<?> listed = (List<?>) Items.list(service).json().get("value");
    assertThat(listed)
        .extracting(item -> ((Map<?, ?>) item).get("name") + " " + ((Map<?, ?>) item).get("size"))
        .containsExactly("a.bin 100000", "b.txt 5");
    assertThat(Items.list(service).text()).doesNotContain("contentBytes");
  }

  @Test
  void anItemComesWithItsContentInside() {
    upload("a.bin");

    Answer got = Items.get(service, 0);

    assertThat(got.status()).isEqualTo(200);
    assertThat(Base64.getDecoder().decode((String) got.json().get("contentBytes"))).isEqualTo(file);
    assertThat(got.served().payload().length()).isEqualTo(got.body().length);
    assertThat(got.served().payload().small()).isFalse();
  }

  @Test
  void anItemCanComeWrapped() {
    try (Service wrapping = Service.with(TodoHabits.documentedExamples())) {
      wrapping.add("b.txt", Service.text("hello"));

      Map<?, ?> value = (Map<?, ?>) Items.get(wrapping, 0).json().get("value");

      assertThat(value.get("contentBytes")).isEqualTo("aGVsbG8=");
    }
  }

  @Test
  void aDownloadIsTheFileItself() {
    upload("a.bin");

    Answer value = Items.value(service, 0);

    assertThat(value.body()).isEqualTo(file);
    assertThat(value.served().payload().length()).isEqualTo(100_000);
    assertThat(value.served().headers().first("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void aDeletedItemIsGone() {
    upload("a.bin");
    String id = Items.item(service, 0).id();

    assertThat(Items.delete(service, id).status()).isEqualTo(204);
    assertThat(service.simulator().items()).isEmpty();
    assertThat(Items.delete(service, id).status()).isEqualTo(404);
  }

  @Test
  void aDeleteThatIsNotKeptLeavesTheItem() {
    upload("a.bin");
    service.inject(Operation.OTHER, new LoseReply(Keep.NONE, Close.RESET));

    Items.delete(service, Items.item(service, 0).id());

    assertThat(Items.value(service, 0).body()).isEqualTo(file);
  }

  @Test
  void aSessionsContentOutlivesItsItem() {
    String session = upload("a.bin");

    Items.delete(service, Items.item(service, 0).id());

    assertThat(service.content(session)).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 65_536, (3 << 20) - 1})
  void aSmallFileIsAddedInOneRequest(int size) {
    byte[] bytes = Bodies.random(size, 2);

    Answer added = service.add("b.bin", bytes);

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json()).containsEntry("size", (long) size);
    assertThat(Items.value(service, 0).body()).isEqualTo(bytes);
  }

  @Test
  void aFileOfThreeMegabytesIsTooLargeToBeAdded() {
    assertThat(service.add("b.bin", new byte[3 << 20]).status()).isEqualTo(413);
    assertThat(service.simulator().items()).isEmpty();
  }

  @Test
  void anAddWithoutContentIsRefused() {
    Answer answer = service.call("POST", "/attachments", Service.text("{\"name\":\"b\"}"));

    assertThat(answer.errorCode()).isEqualTo("invalidRequest");
    assertThat(answer.text()).contains("contentBytes");
  }

  private String upload(String name) {
    String session = service.open(name, file.length);
    service.put(session, 0, file, file.length);
    return session;
  }
}
