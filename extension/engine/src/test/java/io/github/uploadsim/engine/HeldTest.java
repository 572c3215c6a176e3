package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.todo.TodoDialect;
import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was found is told whole, even if another request takes it away meanwhile. */
class HeldTest {

  private final byte[] file = Bodies.random(100_000, 1);
  private final Meanwhile dialect = new Meanwhile();
  private final Service service =
      new Service(Service.simulator(dialect, 1 << 20, Service.TEMP, 100));

  @AfterEach
  void close() {
    service.close();
  }

  /**
   * To Do, with something that happens after an answer's files were found and before it is made.
   */
  private static final class Meanwhile implements Dialect {
    private final TodoDialect todo = new TodoDialect(TodoHabits.live());
    private final AtomicReference<Runnable> event = new AtomicReference<>(() -> {});

    @Override
    public String family() {
      return todo.family();
    }

    @Override
    public List<Endpoint> endpoints() {
      return todo.endpoints();
    }

    @Override
    public Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
      return todo.read(endpoint, variables, call);
    }

    @Override
    public List<String> expected(Session.Receiving session) {
      return todo.expected(session);
    }

    @Override
    public Reply tell(Outcome outcome, Telling telling) {
      event.getAndSet(() -> {}).run();
      return todo.tell(outcome, telling);
    }

    @Override
    public Reply tell(Scripted scripted, Telling telling) {
      return todo.tell(scripted, telling);
    }
  }

  private String stored() {
    service.put(service.open("a", file.length), 0, file, file.length);
    service.simulator().forgetSessions();
    return Items.item(service, 0).id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/$value"})
  void aFileIsToldWholeThoughItIsDeletedMeanwhile(String member) {
    String id = stored();
    byte[] whole = service.call("GET", "/attachments/" + id + member, new byte[0]).body();
    dialect.event.set(() -> Items.delete(service, id));

    Answer answer = service.call("GET", "/attachments/" + id + member, new byte[0]);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(file.length);
    assertThat(Items.list(service).text()).doesNotContain(id);
  }

  @Test
  void aFileIsToldWholeThoughTheServiceStartsOverMeanwhile() {
    String id = stored();
    dialect.event.set(() -> service.simulator().reset());

    Answer answer = service.call("GET", "/attachments/" + id + "/$value", new byte[0]);

    assertThat(answer.body()).isEqualTo(file);
  }
}
