package io.github.uploadsim.dialect.outlook;

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
import java.util.Set;

/** The Outlook family: file attachments of messages, events and group posts. */
public final class OutlookDialect implements Dialect {

  private final Habits habits;
  private final OutlookReader reader;
  private final OutlookErrors errors;

  /** The family with the given habits. */
  public OutlookDialect(Habits habits) {
    this.habits = habits;
    this.reader = new OutlookReader(habits);
    this.errors = new OutlookErrors(habits);
  }

  @Override
  public String family() {
    return "outlook";
  }

  @Override
  public List<Endpoint> endpoints() {
    return OutlookUrls.ENDPOINTS;
  }

  @Override
  public Set<String> roots() {
    return Set.of("v1.0", "beta", "api");
  }

  @Override
  public Provenance provenance() {
    return OutlookProvenance.ALL;
  }

  @Override
  public Reading read(Endpoint endpoint, Map<String, String> variables, Call call) {
    return reader.read(endpoint, variables, call);
  }

  @Override
  public List<String> expected(Session.Receiving session) {
    return habits
        .get(OutlookSwitches.RANGE_FORM)
        .write(session.expected(), session.upload().size());
  }

  @Override
  public Reply tell(Outcome outcome, Telling telling) {
    Reply reply = outcome.tell(new OutlookTeller(this, habits, errors, telling));
    return GraphGateway.dress(reply, telling);
  }

  @Override
  public Reply tell(Scripted scripted, Telling telling) {
    Reply reply =
        GraphGateway.script(
            scripted,
            GraphErrors.fitting(scripted.status()),
            telling,
            habits.get(OutlookSwitches.INNER_ERROR_KEY));
    return GraphGateway.dress(reply, telling);
  }
}
