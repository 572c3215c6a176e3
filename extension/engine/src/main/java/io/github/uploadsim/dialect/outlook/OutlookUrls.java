package io.github.uploadsim.dialect.outlook;

import static io.github.uploadsim.fault.Operation.CANCEL;
import static io.github.uploadsim.fault.Operation.CONTENT;
import static io.github.uploadsim.fault.Operation.CREATE;
import static io.github.uploadsim.fault.Operation.OTHER;
import static io.github.uploadsim.fault.Operation.PUT;
import static io.github.uploadsim.fault.Operation.STATUS;

import io.github.uploadsim.dialect.Endpoint;
import java.util.List;

/**
 * The URLs of the Outlook family: every {@code attachments} of a message, an event or a group's
 * post in the model, and the upload URL on the mail host.
 */
final class OutlookUrls {

  private static final String BOX = "(?:me|users/[^/]+)";
  private static final String MESSAGE =
      BOX + "/(?:mailFolders/[^/]+/(?:childFolders/[^/]+/)*)?messages/[^/]+";
  private static final String CALENDAR =
      "(?:calendar/|calendars/[^/]+/|calendarGroups/[^/]+/calendars/[^/]+/)?";
  private static final String EVENT =
      "(?:"
          + BOX
          + "|groups/[^/]+)/"
          + CALENDAR
          + "(?:events|calendarView)/[^/]+(?:/(?:instances|exceptionOccurrences)/[^/]+)*";
  private static final String POST =
      "groups/[^/]+/(?:conversations/[^/]+/)?threads/[^/]+/posts/[^/]+(?:/inReplyTo)?";
  private static final String OLD_TASK = BOX + "/outlook/tasks/[^/]+";

  private static final String ITEM =
      "/{version}/{item=(?:" + String.join("|", MESSAGE, EVENT, POST, OLD_TASK) + ")}";
  private static final String ATTACHMENT = ITEM + "/attachments/{attachment}";
  private static final String OPEN = "{open=\\((?:'|%27)}";
  private static final String CLOSE = "{close=(?:'|%27)\\)}";
  private static final String SESSION =
      "/api/{api=[^/]+}/{boxes=users|groups}"
          + OPEN
          + "{box=[^/]+?}"
          + CLOSE
          + "/{kind=messages|events|posts|tasks}"
          + OPEN
          + "{item=[^/]+?}"
          + CLOSE
          + "/AttachmentSessions"
          + OPEN
          + "{session=[^/]+?}"
          + CLOSE;

  static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.of("create", "POST", CREATE, ITEM + "/attachments/{!createUploadSession}"),
          Endpoint.of("put", "PUT", PUT, SESSION),
          Endpoint.of("status", "GET", STATUS, SESSION),
          Endpoint.of("cancel", "DELETE", CANCEL, SESSION),
          Endpoint.of("list", "GET", OTHER, ITEM + "/attachments"),
          Endpoint.of("add", "POST", OTHER, ITEM + "/attachments"),
          Endpoint.of("get", "GET", OTHER, ATTACHMENT),
          Endpoint.of("delete", "DELETE", OTHER, ATTACHMENT),
          Endpoint.of("value", "GET", CONTENT, ATTACHMENT + "/$value"));

  private OutlookUrls() {}
}
