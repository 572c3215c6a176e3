package io.github.uploadsim.dialect.drive;

import static io.github.uploadsim.fault.Operation.CANCEL;
import static io.github.uploadsim.fault.Operation.COMMIT;
import static io.github.uploadsim.fault.Operation.CONTENT;
import static io.github.uploadsim.fault.Operation.CREATE;
import static io.github.uploadsim.fault.Operation.OTHER;
import static io.github.uploadsim.fault.Operation.PUT;
import static io.github.uploadsim.fault.Operation.STATUS;

import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.dialect.UrlTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * The URLs of the drive family: items by id, by path and by parent and name, in every drive of the
 * model; and the upload URLs on the hosts of OneDrive Personal, OneDrive for Business and
 * SharePoint. A whole {@code root:/path:} may come as one encoded segment, as Kiota sends it.
 */
final class DriveUrls {

  private static final String OWNER = "(?:me|users/[^/]+|groups/[^/]+|sites/[^/]+(?::/[^:]+:)?)";
  private static final String DRIVE =
      "(?:(?:"
          + OWNER
          + "/)?drives/[^/]+|(?:"
          + OWNER
          + "/)?drive|storage/fileStorage/containers/[^/]+/drive)";
  private static final String HEAD = DRIVE + "/(?:root(?:%3A[^/]*)?|items/[^/:]+|special/[^/:]+)";
  private static final String BOUND =
      "(?:shares/[^/]+/(?:driveItem|root)|teams/[^/]+/channels/[^/]+/filesFolder"
          + "|(?:sites/[^/]+(?::/[^:]+:)?/lists/[^/]+|"
          + DRIVE
          + "/list)/items/[^/]+/driveItem|shares/[^/]+/listItem/driveItem)";
  private static final String SHARED = "shares/[^/]+/items/[^/:]+";

  private static final String ANY = "(?:" + HEAD + "|" + BOUND + "|" + SHARED + ")";
  private static final String OPEN = "/{version}/{where=" + ANY + "(?::/.*)?}";
  private static final String CLOSED = "/{version}/{where=" + ANY + "(?::/.*:)?}";

  /**
   * One upload URL for each kind of drive, and the one of the pages. What cannot be a session's id,
   * such as a file's name, stays the user's own.
   */
  private static final List<String> UPLOADS =
      List.of(
          "/personal/{user}/_api/v2.0/drives/{drive}/items/{item}/uploadSession",
          "/sites/{user}/_api/v2.0/drives/{drive}/items/{item}/uploadSession",
          "/rup/{drive}/{session=[A-Za-z0-9_=-]+}",
          "/up/{session=[A-Za-z0-9_=-]+}");

  static final List<UrlTemplate> UPLOAD_TEMPLATES = UPLOADS.stream().map(UrlTemplate::of).toList();

  static final List<Endpoint> ENDPOINTS = endpoints();

  private DriveUrls() {}

  private static List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    all.add(Endpoint.of("create", "POST", CREATE, CLOSED + "/{!createUploadSession}"));
    int shape = 0;
    for (String upload : UPLOADS) {
      String mark = shape == 0 ? "" : "-" + shape;
      all.add(Endpoint.of("put" + mark, "PUT", PUT, upload));
      all.add(Endpoint.of("status" + mark, "GET", STATUS, upload));
      all.add(Endpoint.of("cancel" + mark, "DELETE", CANCEL, upload));
      all.add(Endpoint.of("commit" + mark, "POST", COMMIT, upload));
      shape++;
    }
    all.add(Endpoint.of("add", "PUT", OTHER, CLOSED + "/content"));
    all.add(Endpoint.of("content", "GET", CONTENT, CLOSED + "/content"));
    all.add(Endpoint.of("download", "GET", CONTENT, "/{user}/{site}/_layouts/15/download.aspx"));
    all.add(Endpoint.of("children", "GET", OTHER, CLOSED + "/children"));
    all.add(Endpoint.of("get", "GET", OTHER, OPEN));
    all.add(Endpoint.of("delete", "DELETE", OTHER, OPEN));
    all.add(Endpoint.of("redirect", "PUT", COMMIT, OPEN));
    all.add(Endpoint.of("drive", "GET", OTHER, "/{version}/{where=" + DRIVE + "}"));
    return all;
  }
}
