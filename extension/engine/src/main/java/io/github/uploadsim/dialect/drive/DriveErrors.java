package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.drive.DriveSwitches.Answers;
import io.github.uploadsim.dialect.drive.DriveSwitches.ConflictAt;
import io.github.uploadsim.dialect.drive.DriveSwitches.Kind;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.session.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the drive family spells each reason; the rows C1 to C39 of docs/families/drive.md. */
final class DriveErrors {

  private static final String INVALID = "invalidRequest";

  private final Habits habits;

  DriveErrors(Habits habits) {
    this.habits = habits;
  }

  GraphError spell(Reason reason, List<String> facts, Telling telling) {
    return switch (reason) {
      case UNAUTHENTICATED -> GraphErrors.unauthenticated();
      case BEARER_FORBIDDEN, URL_TOKEN_WRONG -> DriveWords.unauthenticated();
      case URL_TOKEN_EXPIRED -> tokenOver(facts);
      case APP_ONLY_TOKEN -> DriveWords.error(403, "accessDenied", "Access denied");
      case ITEM_NOT_FOUND -> DriveWords.noResource();
      case SESSION_NOT_FOUND -> DriveWords.notFound();
      case SESSION_EXPIRED -> expired();
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED -> GraphErrors.methodNotAllowed();
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          GraphErrors.body(reason, facts);
      case NAME_MISSING -> DriveWords.error(400, INVALID, "File name not provided in url");
      case NAME_TAKEN -> nameTaken(telling);
      case RANGE_UNREADABLE -> unreadable(facts, telling);
      case TOO_MANY_AT_ONCE, TOO_MUCH_IN_A_TIME ->
          DriveWords.error(
              429, "activityLimitReached", "The application or user has been throttled.");
      default -> size(reason, facts);
    };
  }

  private GraphError size(Reason reason, List<String> facts) {
    return switch (reason) {
      case FILE_TOO_SMALL ->
          DriveWords.error(400, "invalidArgument", "Zero-byte files need no session.");
      case FILE_TOO_LARGE ->
          new GraphError(400, "invalidArgument", "maxFileSizeExceeded", "The file is too large.");
      case REQUEST_TOO_LARGE -> DriveWords.error(413, INVALID, "The request message is too big.");
      case FRAGMENT_TOO_LARGE ->
          new GraphError(
              413,
              INVALID,
              "maxFragmentLengthExceeded",
              "The fragment is longer than the service takes.");
      case FRAGMENT_OFF_GRID ->
          DriveWords.error(
              400, INVALID, "The fragment's length must be a multiple of " + facts.get(0) + ".");
      case NO_ROOM -> DriveWords.error(507, "quotaLimitReached", "Insufficient Space Available");
      case ASSEMBLY_FAILED ->
          DriveWords.error(500, "generalException", "Assertion Failure While Processing");
      default -> place(reason, facts);
    };
  }

  private GraphError place(Reason reason, List<String> facts) {
    int sequence = habits.get(DriveSwitches.SEQUENCE_ERROR_STATUS);
    return switch (reason) {
      case LENGTH_MISMATCH -> lengthMismatch();
      case LENGTH_MISSING, TOTAL_MISMATCH -> GraphErrors.head(reason, facts, 400);
      case OUT_OF_ORDER -> GraphErrors.outOfOrder(sequence);
      case OVERLAP -> overlap(sequence);
      case WRITTEN_MEANWHILE ->
          DriveWords.error(
              sequence, "invalidRange", "Optimistic concurrency failure during fragmented upload");
      case SESSION_INCOMPLETE ->
          new GraphError(
              400, INVALID, "uploadSessionIncomplete", "The upload session is incomplete.");
      case SESSION_OPEN_ALREADY ->
          DriveWords.error(
              409, "nameAlreadyExists", "An upload session already exists for this file");
      case ITEM_CHANGED ->
          DriveWords.error(
              409,
              "resourceModified",
              "The resource has changed since the caller last read it; usually an eTag mismatch");
      case ITEM_DIFFERS ->
          DriveWords.error(412, "resourceModified", "ETag does not match current item's value");
      default -> GraphErrors.any(reason, facts);
    };
  }

  /** onedrive-api-docs#1073, abraunegg/onedrive#3355. */
  private GraphError tokenOver(List<String> facts) {
    if (habits.get(DriveSwitches.TOKEN_ENDED_AS) == 403) {
      return DriveWords.noAccess();
    }
    return new GraphError(
        401,
        "unauthenticated",
        "expiredToken",
        "The access token has expired. It's valid from '%s' and to '%s'."
            .formatted(facts.toArray()));
  }

  /** 400 is of onedrive-api-docs#698, 401 of #1570, 403 of abraunegg/onedrive#3355. */
  private GraphError expired() {
    int status = habits.get(DriveSwitches.EXPIRED_AS);
    return switch (status) {
      case 400 -> DriveWords.error(status, INVALID, "Upload session not found");
      case 401 ->
          new GraphError(
              status, "unauthenticated", "expiredToken", "The access token has expired.");
      case 403 -> DriveWords.noAccess();
      default -> DriveWords.notFound().as(status);
    };
  }

  private GraphError lengthMismatch() {
    return personal()
        ? DriveWords.error(
            400, INVALID, "Declared fragment length does not match the provided number of bytes")
        : GraphErrors.head(Reason.LENGTH_MISMATCH, List.of(), 400);
  }

  /** The upload host offers a way out, Graph knows of no session (microsoft-graph-docs#5812). */
  private GraphError nameTaken(Telling telling) {
    String code = habits.get(DriveSwitches.CONFLICT_CODE);
    if (onGraph(telling)) {
      return DriveWords.error(409, code, "The specified item name already exists.");
    }
    boolean early = habits.get(DriveSwitches.CONFLICT_AT) == ConflictAt.FIRST;
    return new GraphError(
        409,
        code,
        early ? "itemAlreadyExists" : "",
        "Another file exists with the same name as the uploaded session. You can redirect the"
            + " upload session to use a new filename by calling PUT with the new metadata and"
            + " @microsoft.graph.sourceUrl attribute.");
  }

  /** Business speaks of data that has been received (rclone#3131). */
  private GraphError overlap(int status) {
    GraphError plain = GraphErrors.overlap(status);
    boolean seen = !personal() && habits.get(DriveSwitches.ANSWERS) == Answers.LIVE;
    String message = "The uploaded fragment overlaps with data that has already been received.";
    return seen ? new GraphError(status, plain.code(), plain.inner(), message) : plain;
  }

  /** Personal has its own word for a range without its unit (onedrive-api-docs#65). */
  private GraphError unreadable(List<String> facts, Telling telling) {
    String range = telling.call().headers().first("Content-Range").orElse("");
    boolean unitless = range.matches("\\d.*");
    return personal() && unitless
        ? new GraphError(400, "invalidArgument", "badArgument", "Bad Argument")
        : GraphErrors.head(Reason.RANGE_UNREADABLE, facts, 400);
  }

  private boolean personal() {
    return habits.get(DriveSwitches.KIND) == Kind.PERSONAL;
  }

  /** The upload host has a small inner error or none, Graph has its own (onedrive-api-docs#64). */
  Reply reply(GraphError error, Telling telling) {
    if (onGraph(telling)) {
      return error.reply(telling, "innerError");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", error.code());
    json.put("message", error.message());
    if (!error.inner().isEmpty()) {
      json.put(habits.get(DriveSwitches.INNER_ERROR_KEY), Map.of("code", error.inner()));
    }
    return Reply.json(error.status(), Map.of("error", json));
  }

  static boolean onGraph(Telling telling) {
    return telling.call().path().matches("(?i)/(v1\\.0|beta)/.*");
  }
}
