package io.github.uploadsim.dialect.print;

import static io.github.uploadsim.fault.Operation.CANCEL;
import static io.github.uploadsim.fault.Operation.CONTENT;
import static io.github.uploadsim.fault.Operation.CREATE;
import static io.github.uploadsim.fault.Operation.OTHER;
import static io.github.uploadsim.fault.Operation.PUT;
import static io.github.uploadsim.fault.Operation.STATUS;

import io.github.uploadsim.dialect.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The URLs of the print family: the documents of a job, which hangs on a printer or on a share of
 * one, and the upload URL on the print host.
 */
final class PrintUrls {

  /** What upload URLs have in front of the session's id. */
  static final String SESSIONS = "/uploadSessions";

  private static final String SESSION = SESSIONS + "/{session}";
  private static final String DOCUMENTS =
      "/{version}/print/{queues=printers|shares}/{queue}/jobs/{job}/documents";
  private static final String DOCUMENT = DOCUMENTS + "/{document}";

  static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.of("create", "POST", CREATE, DOCUMENT + "/{!createUploadSession}"),
          Endpoint.of("put", "PUT", PUT, SESSION),
          Endpoint.of("status", "GET", STATUS, SESSION),
          Endpoint.of("cancel", "DELETE", CANCEL, SESSION),
          Endpoint.of("post", "POST", OTHER, SESSION),
          Endpoint.of("list", "GET", OTHER, DOCUMENTS),
          Endpoint.of("get", "GET", OTHER, DOCUMENT),
          Endpoint.of("value", "GET", CONTENT, DOCUMENT + "/$value"));

  private PrintUrls() {}

  /** The job that a call concerns; nobody here knows which printer a share is of. */
  static String folder(Map<String, String> variables) {
    return String.join(
        "\n",
        variables.getOrDefault("queues", "").toLowerCase(Locale.ROOT),
        variables.getOrDefault("queue", ""),
        variables.getOrDefault("job", ""));
  }

  /** The document's id, which the client names before there is a file. */
  static String document(Map<String, String> variables) {
    return variables.getOrDefault("document", "");
  }

  /** True if the job was sent to a share. */
  static boolean onShare(Map<String, String> variables) {
    return variables.getOrDefault("queues", "").equalsIgnoreCase("shares");
  }
}
