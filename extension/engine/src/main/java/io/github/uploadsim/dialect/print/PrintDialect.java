package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
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
import java.util.Set;

/** The print family: documents of Universal Print jobs. */
public final class PrintDialect implements Dialect {

  private final Habits habits;
  private final PrintReader reader;
  private final PrintErrors errors;

  /** The family with the given habits. */
  public PrintDialect(Habits habits) {
    this.habits = habits;
    this.reader = new PrintReader(habits);
    this.errors = new PrintErrors(habits);
  }

  @Override
  public String family() {
    return "print";
  }

  @Override
  public List<Endpoint> endpoints() {
    return PrintUrls.ENDPOINTS;
  }

  @Override
  public Set<String> roots() {
    return Set.of("v1.0", "beta", "uploadsessions");
  }

  @Override
  public Provenance provenance() {
    return PrintProvenance.ALL;
  }

  @Override
  public Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return reader.read(endpoint, variables, call);
  }

  @Override
  public List<String> expected(Session.Receiving session) {
    return habits.get(PrintSwitches.RANGE_FORM).write(session.expected(), session.upload().size());
  }

  @Override
  public Reply tell(Outcome outcome, Telling telling) {
    Reply reply = outcome.tell(new PrintTeller(this, habits, errors, telling));
    return GraphGateway.dress(reply, telling);
  }

  @Override
  public Reply tell(Scripted scripted, Telling telling) {
    Reply reply =
        GraphGateway.script(
            scripted,
            PrintErrors.fitting(scripted.status()),
            telling,
            habits.get(PrintSwitches.INNER_ERROR_KEY));
    return GraphGateway.dress(reply, telling);
  }
}
