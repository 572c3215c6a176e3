package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.GraphTeller;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Casing;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.LocationStyle;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts outcomes into Outlook's words. */
final class OutlookTeller implements GraphTeller {

  private static final long SAMPLE_SIZE = 3_483_322;
  private static final long SAMPLE_SIZE_IN_EXCHANGE = 3_640_066;

  private final OutlookDialect family;
  private final Habits habits;
  private final OutlookErrors errors;
  private final Telling telling;

  OutlookTeller(OutlookDialect family, Habits habits, OutlookErrors errors, Telling telling) {
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
        "%s%s/AttachmentSessions('%s')?authtoken=%s"
            .formatted(
                telling.base(),
                session.upload().address(),
                session.id(),
                session.upload().urlToken()));
    json.put("expirationDateTime", GraphGateway.timestamp(session.expires()));
    json.put("nextExpectedRanges", List.of("0-"));
    return Reply.json(201, json);
  }

  @Override
  public Reply expecting(Session.Receiving session) {
    return told(session, habits.get(OutlookSwitches.FRAGMENT_CASING));
  }

  /** No page has a status answer; the SDKs' resume reads it in camel case. */
  @Override
  public Reply status(Session.Receiving session) {
    return told(session, Casing.CAMEL);
  }

  private Reply told(Session.Receiving session, Casing casing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", telling.base() + entityContext(session.upload().address()));
    json.put(
        casing == Casing.CAMEL ? "expirationDateTime" : "ExpirationDateTime",
        GraphGateway.timestamp(session.expires()));
    json.put(
        casing == Casing.PASCAL ? "NextExpectedRanges" : "nextExpectedRanges",
        family.expected(session));
    return Reply.json(200, json);
  }

  /** The page's example escapes the keys here, though not in the upload URL. */
  private static String entityContext(String address) {
    String path = address.replaceFirst("(/api/[^/]+)/", "$1/\\$metadata#");
    return path.replace("@", "%40").replace("=", "%3D") + "/AttachmentSessions/$entity";
  }

  @Override
  public Reply finished(Session.Closed session) {
    boolean slash = habits.get(OutlookSwitches.LOCATION_STYLE) == LocationStyle.SLASH;
    String id = session.upload().itemId();
    String key = slash ? "/" + id : "('" + id + "')";
    String location = telling.base() + session.upload().address() + "/Attachments" + key;
    return Reply.empty(201).with("Location", location);
  }

  @Override
  public Reply refused(Reason reason, List<String> facts) {
    return GraphErrors.reply(
        errors.spell(reason, facts),
        reason,
        facts,
        telling,
        habits.get(OutlookSwitches.INNER_ERROR_KEY));
  }

  @Override
  public Reply listed(List<Item> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.context", context("Collection(microsoft.graph.attachment)"));
    json.put("value", items.stream().map(OutlookTeller::attachment).toList());
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
    json.put("@odata.context", context("attachments/$entity"));
    json.putAll(attachment(item));
    return Reply.of(
        status,
        "application/json",
        new Reply.JsonWithFile(json, "contentBytes", item.contentId(), ""));
  }

  private static Map<String, Object> attachment(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@odata.type", "#microsoft.graph.fileAttachment");
    json.put("@odata.mediaContentType", item.mediaType());
    json.put("id", item.id());
    json.put("lastModifiedDateTime", GraphGateway.timestamp(item.modified()));
    json.put("name", item.name());
    json.put("contentType", item.mediaType());
    json.put("size", exchangeSize(item));
    json.put("isInline", item.attributes().getOrDefault("isInline", false));
    json.put("contentId", item.attributes().getOrDefault("contentId", item.id()));
    return json;
  }

  /**
   * Exchange counts overhead: the page's sample of 3483322 bytes has a size of 3640066, and others
   * are taken to have as much more.
   */
  private static long exchangeSize(Item item) {
    return item.size() * SAMPLE_SIZE_IN_EXCHANGE / SAMPLE_SIZE;
  }

  @Override
  public Telling telling() {
    return telling;
  }
}
