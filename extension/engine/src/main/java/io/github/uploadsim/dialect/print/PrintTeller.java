package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.GraphTeller;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts outcomes into Universal Print's words. */
final class PrintTeller implements GraphTeller {

  private final PrintDialect family;
  private final Habits habits;
  private final PrintErrors errors;
  private final Telling telling;

  PrintTeller(PrintDialect family, Habits habits, PrintErrors errors, Telling telling) {
    this.family = family;
    this.habits = habits;
    this.errors = errors;
    this.telling = telling;
  }

  @Override
  public Reply opened(Session.Receiving session) {
    Upload upload = session.upload();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("microsoft.graph.uploadSession"));
    json.put(
        "uploadUrl",
        "%s%s/%s?tempauthtoken=%s"
            .formatted(telling.base(), upload.address(), session.id(), upload.urlToken()));
    json.putAll(told(session));
    return Reply.json(200, json);
  }

  @Override
  public Reply expecting(Session.Receiving session) {
    return Reply.json(202, told(session));
  }

  @Override
  public Reply status(Session.Receiving session) {
    return Reply.json(200, told(session));
  }

  private Map<String, Object> told(Session.Receiving session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("expirationDateTime", GraphGateway.timestamp(session.expires()));
    json.put("nextExpectedRanges", family.expected(session));
    return json;
  }

  /** The document as in the example, whose name the model calls otherwise. */
  @Override
  public Reply finished(Session.Closed session) {
    String member = habits.get(PrintSwitches.NAME_MEMBER);
    Upload upload = session.upload();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", upload.itemId());
    for (String name : List.of(PrintSwitches.DOCUMENT_NAME, PrintSwitches.DISPLAY_NAME)) {
      if (member.equals(name) || member.equals(PrintSwitches.BOTH_NAMES)) {
        json.put(name, upload.name());
      }
    }
    json.put("contentType", upload.mediaType());
    json.put("size", upload.size());
    return Reply.json(201, json);
  }

  @Override
  public Reply refused(Reason reason, List<String> facts) {
    return GraphErrors.reply(
        errors.spell(reason, facts),
        reason,
        facts,
        telling,
        habits.get(PrintSwitches.INNER_ERROR_KEY));
  }

  @Override
  public Reply listed(List<Item> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("Collection(microsoft.graph.printDocument)"));
    json.put("value", items.stream().map(PrintTeller::document).toList());
    return Reply.json(200, json);
  }

  @Override
  public Reply found(Item item) {
    return entity(200, item);
  }

  @Override
  public Reply added(Item item) {
    return entity(201, item);
  }

  private Reply entity(int status, Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("microsoft.graph.printDocument"));
    json.putAll(document(item));
    return Reply.json(status, json);
  }

  /** The properties of the resource page. */
  private static Map<String, Object> document(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put(PrintSwitches.DISPLAY_NAME, item.name());
    json.put("contentType", item.mediaType());
    json.put("size", item.size());
    return json;
  }

  @Override
  public Telling telling() {
    return telling;
  }
}
