package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Provenance;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Session;
import java.util.List;
import java.util.Map;

/** The To Do family: file attachments of a {@code todoTask}. */
public final class TodoDialect implements Dialect {

  private final Habits habits;
  private final TodoReader reader;
  private final TodoErrors errors;

  /** The family with the given habits. */
  public TodoDialect(Habits habits) {
    this.habits = habits;
    this.reader = new TodoReader(habits);
    this.errors = new TodoErrors(habits);
  }

  @Override
  public String family() {
    return "todo";
  }

  @Override
  public List<Endpoint> endpoints() {
    return TodoUrls.ENDPOINTS;
  }

  @Override
  public Provenance provenance() {
    return TodoProvenance.ALL;
  }

  @Override
  public Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return reader.read(endpoint, variables, call);
  }

  @Override
  public List<String> expected(Session.Receiving session) {
    return habits.get(TodoSwitches.RANGE_FORM).write(session.expected(), session.upload().size());
  }

  @Override
  public Reply tell(Outcome outcome, Telling telling) {
    Reply reply = outcome.tell(new TodoTeller(this, habits, errors, telling));
    return GraphGateway.dress(reply, telling);
  }

  @Override
  public Reply tell(Scripted scripted, Telling telling) {
    Reply reply =
        GraphGateway.script(
            scripted,
            GraphErrors.fitting(scripted.status()),
            telling,
            habits.get(TodoSwitches.INNER_ERROR_KEY));
    return GraphGateway.dress(reply, telling);
  }
}
