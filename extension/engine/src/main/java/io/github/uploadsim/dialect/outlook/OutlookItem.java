package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.UrlTemplate;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.UrlShape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What an attachment hangs on. The same message is reached by many paths; here it has one name.
 *
 * @param boxes {@code users} or {@code groups}
 * @param box the mailbox or the group
 * @param kind {@code messages}, {@code events}, {@code posts} or {@code tasks}
 * @param id of the message, event, post or task
 */
record OutlookItem(String boxes, String box, String kind, String id) {

  /** The user that {@code me} stands for. */
  private static final String ME = "6f9a2a92-8527-4d64-837e-b5312852f36d";

  private static final String TENANT = "a1b2c3d4-0000-4000-8000-5e6f7a8b9c0d";
  private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** The item of a Graph path, such as {@code me/mailFolders/inbox/messages/AAMk}. */
  static OutlookItem ofGraph(String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    boolean me = segments.get(0).equalsIgnoreCase("me");
    boolean group = segments.get(0).equalsIgnoreCase("groups");
    String box = me ? ME : plain(segments.get(1));
    String last = segments.get(segments.size() - 1);
    boolean reply = last.equalsIgnoreCase("inReplyTo");
    String id = plain(segments.get(segments.size() - (reply ? 2 : 1)));
    return new OutlookItem(
        group ? "groups" : "users",
        group ? box : guid(box),
        kind(path),
        reply ? id + "/inReplyTo" : id);
  }

  /** The item of an upload URL. */
  static OutlookItem ofUpload(Map<String, String> variables) {
    String box = plain(variables.getOrDefault("box", ""));
    return new OutlookItem(
        variables.getOrDefault("boxes", "").toLowerCase(Locale.ROOT),
        box.contains("@") ? box.substring(0, box.lastIndexOf('@')) : box,
        variables.getOrDefault("kind", "").toLowerCase(Locale.ROOT),
        plain(variables.getOrDefault("item", "")).replace("''", "'"));
  }

  private static String kind(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.contains("/posts/")) {
      return "posts";
    }
    if (lower.contains("/outlook/tasks/")) {
      return "tasks";
    }
    boolean message = lower.matches("(?:me|users/[^/]+)/(?:mailfolders/.*/)?messages/[^/]+");
    return message ? "messages" : "events";
  }

  private static String guid(String user) {
    String id = user.toLowerCase(Locale.ROOT);
    return id.matches(GUID)
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String plain(String segment) {
    return UrlTemplate.decode(segment).orElse(segment);
  }

  /** The folder under which sessions and attachments of this item are kept. */
  String folder() {
    return String.join("\n", boxes, box, kind, id);
  }

  /** The path of this item on the mail host. */
  String address(UrlShape shape) {
    boolean live = shape == UrlShape.LIVE;
    return "/api/%s/%s('%s@%s')/%s('%s')"
        .formatted(
            live ? "gv1.0" : "v2.0",
            live ? boxes : capital(boxes),
            key(box),
            TENANT,
            live ? kind : capital(kind),
            key(id));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** An OData key: quotes doubled, the rest encoded as a segment. */
  private static String key(String id) {
    return URLEncoder.encode(id.replace("'", "''"), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3D", "=");
  }
}
