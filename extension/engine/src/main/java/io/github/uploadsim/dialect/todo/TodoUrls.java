package io.github.uploadsim.dialect.todo;

import static io.github.uploadsim.fault.Operation.CANCEL;
import static io.github.uploadsim.fault.Operation.CONTENT;
import static io.github.uploadsim.fault.Operation.CREATE;
import static io.github.uploadsim.fault.Operation.OTHER;
import static io.github.uploadsim.fault.Operation.PUT;
import static io.github.uploadsim.fault.Operation.STATUS;

import io.github.uploadsim.dialect.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The URLs of the To Do family. */
final class TodoUrls {

  /** The user that {@code me} stands for; the id is the one of the pages' examples. */
  static final String ME = "6f9a2a92-8527-4d64-837e-b5312852f36d";

  private static final String TASK = "/{version}/{owner}/todo/lists/{list}/tasks/{task}";
  private static final String SESSION = TASK + "/attachmentSessions/{session}";
  private static final String ATTACHMENT = TASK + "/attachments/{attachment}";
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.of("create", "POST", CREATE, TASK + "/attachments/{!createUploadSession}"),
          Endpoint.of("put", "PUT", PUT, SESSION + "/content"),
          Endpoint.of("put-bare", "PUT", PUT, SESSION),
          Endpoint.of("status", "GET", STATUS, SESSION),
          Endpoint.of("status-content", "GET", STATUS, SESSION + "/content"),
          Endpoint.of("cancel", "DELETE", CANCEL, SESSION),
          Endpoint.of("cancel-content", "DELETE", CANCEL, SESSION + "/content"),
          Endpoint.of("sessions-post", "POST", OTHER, TASK + "/attachmentSessions"),
          Endpoint.of("list", "GET", OTHER, TASK + "/attachments"),
          Endpoint.of("add", "POST", OTHER, TASK + "/attachments"),
          Endpoint.of("get", "GET", OTHER, ATTACHMENT),
          Endpoint.of("delete", "DELETE", OTHER, ATTACHMENT),
          Endpoint.of("value", "GET", CONTENT, ATTACHMENT + "/$value"));

  private TodoUrls() {}

  /** The task that a call concerns, the same for {@code me} and for that user's own id. */
  static String folder(Map<String, String> variables) {
    return String.join(
        "\n",
        owner(variables),
        variables.getOrDefault("list", ""),
        variables.getOrDefault("task", ""));
  }

  /** The path of a task, as upload URLs and locations spell it. */
  static String address(Map<String, String> variables) {
    return "/"
        + variables.getOrDefault("version", "v1.0").toLowerCase(Locale.ROOT)
        + "/users/"
        + owner(variables)
        + "/todo/lists/"
        + segment(variables.getOrDefault("list", ""))
        + "/tasks/"
        + segment(variables.getOrDefault("task", ""));
  }

  /** {@code list/task}, as the switch for known tasks writes it. */
  static String task(Map<String, String> variables) {
    return variables.getOrDefault("list", "") + "/" + variables.getOrDefault("task", "");
  }

  private static String owner(Map<String, String> variables) {
    String owner = variables.getOrDefault("owner", "me");
    if (owner.equalsIgnoreCase("me")) {
      return ME;
    }
    String id = owner.substring(owner.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    return GUID.matcher(id).matches()
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Encodes an id for a path; the equals sign, which Graph's ids end with, stays as it is. */
  private static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3D", "=");
  }
}
