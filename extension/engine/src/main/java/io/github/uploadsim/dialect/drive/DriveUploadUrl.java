package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.UrlTemplate;
import io.github.uploadsim.dialect.drive.DriveSwitches.Answers;
import io.github.uploadsim.dialect.drive.DriveSwitches.Kind;
import io.github.uploadsim.dialect.drive.DriveUpload.Conflict;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The upload URLs of the drive family. Business and SharePoint name the session in the query, with
 * a token beside it; Personal and the pages have it in the path, with no token.
 */
final class DriveUploadUrl {

  private static final Pattern URL =
      Pattern.compile("(?:https?://[^/?#]+)?(/[^?#]*)(?:\\?([^#]*))?");
  private static final String USER = "user_contoso_example";

  private DriveUploadUrl() {}

  /** The id of a new session. */
  static String session(Habits habits, Reading.Fresh fresh) {
    byte[] secret = fresh.session().getBytes(StandardCharsets.UTF_8);
    return hasToken(habits) ? UUID.nameUUIDFromBytes(secret).toString() : fresh.session();
  }

  static String token(Habits habits, Reading.Fresh fresh) {
    return hasToken(habits) ? "v1." + fresh.item() + fresh.session() : "";
  }

  /** Where the path does not name the session, the query does, with a token beside it. */
  static boolean hasToken(Habits habits) {
    return habits.get(DriveSwitches.KIND) != Kind.PERSONAL
        && habits.get(DriveSwitches.ANSWERS) != Answers.DOCUMENTED;
  }

  /** The upload URL without scheme, host and token. */
  static String address(
      Habits habits, DriveFolder folder, String itemId, Reading.Fresh fresh, Conflict conflict) {
    String session = session(habits, fresh);
    if (habits.get(DriveSwitches.ANSWERS) == Answers.DOCUMENTED) {
      return "/up/" + session;
    }
    String drive = encoded(folder.drive());
    return switch (habits.get(DriveSwitches.KIND)) {
      case PERSONAL -> "/rup/%s/%s".formatted(drive, session);
      case BUSINESS -> "/personal/" + USER + query(drive, itemId, session, conflict);
      case SHAREPOINT -> "/sites/uploads" + query(drive, itemId, session, conflict);
    };
  }

  private static String query(String drive, String itemId, String session, Conflict conflict) {
    return "/_api/v2.0/drives/%s/items/%s/uploadSession?guid=%s&overwrite=%s&rename=%s&dc=0"
        .formatted(
            drive,
            encoded(itemId),
            session,
            conflict == Conflict.REPLACE ? "True" : "False",
            conflict == Conflict.RENAME ? "True" : "False");
  }

  /** The calls that may be made to an upload URL. */
  static UploadCalls calls(Map<String, String> variables, Call call) {
    return Optional.ofNullable(variables.get("session"))
        .map(session -> new UploadCalls(session, "", ""))
        .orElseGet(
            () ->
                new UploadCalls(
                    UploadCalls.token(call, "guid").replace("'", "").replace("%27", ""),
                    "",
                    UploadCalls.token(call, "tempauth")));
  }

  /** The session and the token of an upload URL that a body gave, if it is one. */
  static Optional<UploadCalls> parse(String sourceUrl) {
    Matcher url = URL.matcher(sourceUrl);
    if (!url.matches()) {
      return Optional.empty();
    }
    String path = url.group(1);
    String query = Optional.ofNullable(url.group(2)).orElse("");
    Call call = new Call("PUT", "", path, query, Headers.NONE, "");
    return DriveUrls.UPLOAD_TEMPLATES.stream()
        .flatMap(template -> template.match(path).stream())
        .findFirst()
        .map(variables -> calls(variables, call));
  }

  /** Where the bytes of an item are, with a token of their own. */
  static String download(String itemId, String contentId) {
    return "/personal/%s/_layouts/15/download.aspx?UniqueId=%s&tempauth=%s"
        .formatted(USER, encoded(itemId), contentId);
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!");
  }

  static String decoded(String text) {
    return UrlTemplate.decode(text).orElse(text);
  }
}
