package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.GraphTeller;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.todo.TodoSwitches.Casing;
import io.github.uploadsim.dialect.todo.TodoSwitches.LocationStyle;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts outcomes into To Do's words. */
final class TodoTeller implements GraphTeller {

  private final TodoDialect family;
  private final Habits habits;
  private final TodoErrors errors;
  private final Telling telling;

  TodoTeller(TodoDialect family, Habits habits, TodoErrors errors, Telling telling) {
    this.family = family;
    this.habits = habits;
    this.errors = errors;
    this.telling = telling;
  }

  @Override
  public Reply opened(Session.Receiving session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("microsoft.graph.uploadSession"));
    json.put(
        "uploadUrl",
        telling.base() + session.upload().address() + "/attachmentSessions/" + session.id());
    json.put("expirationDateTime", GraphGateway.timestamp(session.expires()));
    json.put("nextExpectedRanges", List.of("0-"));
    return Reply.json(habits.get(TodoSwitches.CREATE_STATUS), json);
  }

  @Override
  public Reply expecting(Session.Receiving session) {
    Casing casing = habits.get(TodoSwitches.FRAGMENT_CASING);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        casing == Casing.CAMEL ? "expirationDateTime" : "ExpirationDateTime",
        GraphGateway.timestamp(session.expires()));
    json.put(
        casing == Casing.PASCAL ? "NextExpectedRanges" : "nextExpectedRanges",
        family.expected(session));
    return Reply.json(200, json);
  }

  /** The session as an entity of the model; no page shows one. */
  @Override
  public Reply status(Session.Receiving session) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context(path(session).substring(1) + "/attachmentSessions/$entity"));
    json.put("id", session.id());
    json.put("expirationDateTime", GraphGateway.timestamp(session.expires()));
    json.put("nextExpectedRanges", family.expected(session));
    return Reply.json(200, json);
  }

  @Override
  public Reply finished(Session.Closed session) {
    boolean slash = habits.get(TodoSwitches.LOCATION_STYLE) == LocationStyle.SLASH;
    String id = session.upload().itemId();
    String key = slash ? "/" + id : "('" + id + "')";
    String location = telling.base() + session.upload().address() + "/Attachments" + key;
    return Reply.empty(201).with("Location", location);
  }

  @Override
  public Reply refused(Reason reason, List<String> facts) {
    return errors.spell(reason, facts).reply(telling, habits.get(TodoSwitches.INNER_ERROR_KEY));
  }

  @Override
  public Reply listed(List<Item> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("Collection(microsoft.graph.attachmentBase)"));
    json.put("value", items.stream().map(TodoTeller::attachment).toList());
    return Reply.json(200, json);
  }

  @Override
  public Reply found(Item item) {
    return withContent(200, item);
  }

  @Override
  public Reply added(Item item) {
    return withContent(201, item);
  }

  private Reply withContent(int status, Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("microsoft.graph.taskFileAttachment"));
    json.putAll(attachment(item));
    boolean wrapped = status == 200 && habits.get(TodoSwitches.WRAP_GET);
    return Reply.of(
        status,
        "application/json",
        new Reply.JsonWithFile(json, "contentBytes", item.contentId(), wrapped ? "value" : ""));
  }

  private static Map<String, Object> attachment(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.type", "#microsoft.graph.taskFileAttachment");
    json.put("id", item.id());
    json.put("lastModifiedDateTime", GraphGateway.timestamp(item.modified()));
    json.put("name", item.name());
    json.put("contentType", item.mediaType());
    json.put("size", item.size());
    return json;
  }

  @Override
  public Telling telling() {
    return telling;
  }

  /** The session's task without the version in front. */
  private static String path(Session.Receiving session) {
    String address = session.upload().address();
    return address.substring(address.indexOf('/', 1));
  }
}
