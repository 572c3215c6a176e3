package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
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

  GraphError spell(Reason reason, List<String> facts) {
    return switch (reason) {
      case UNAUTHENTICATED -> GraphErrors.unauthenticated();
      case BEARER_FORBIDDEN, URL_TOKEN_WRONG -> error(401, "unauthenticated", "Unauthenticated");
      case URL_TOKEN_EXPIRED -> tokenOver(facts);
      case APP_ONLY_TOKEN -> error(403, "accessDenied", "Access denied");
      case ITEM_NOT_FOUND -> error(404, "itemNotFound", "The resource could not be found.");
      case SESSION_NOT_FOUND -> notFound();
      case SESSION_EXPIRED -> notFound().as(habits.get(DriveSwitches.EXPIRED_AS));
      case NOT_BOUND -> GraphError.notBound();
      case METHOD_NOT_ALLOWED -> GraphErrors.methodNotAllowed();
      case BODY_EMPTY, BODY_UNREADABLE, MEMBER_MISSING, MEMBER_INVALID, NOT_A_FILE ->
          GraphErrors.body(reason, facts);
      case NAME_MISSING -> error(400, INVALID, "File name not provided in url");
      case TOO_MANY_AT_ONCE, TOO_MUCH_IN_A_TIME ->
          error(429, "activityLimitReached", "The application or user has been throttled.");
      default -> size(reason, facts);
    };
  }

  private GraphError size(Reason reason, List<String> facts) {
    return switch (reason) {
      case FILE_TOO_SMALL -> error(400, "invalidArgument", "Zero-byte files need no session.");
      case FILE_TOO_LARGE ->
          new GraphError(400, "invalidArgument", "maxFileSizeExceeded", "The file is too large.");
      case REQUEST_TOO_LARGE -> error(413, INVALID, "The request message is too big.");
      case FRAGMENT_TOO_LARGE ->
          new GraphError(
              413,
              INVALID,
              "maxFragmentLengthExceeded",
              "The fragment is longer than the service takes.");
      case FRAGMENT_OFF_GRID ->
          error(400, INVALID, "The fragment's length must be a multiple of " + facts.get(0) + ".");
      case NO_ROOM -> error(507, "quotaLimitReached", "Insufficient Space Available");
      case ASSEMBLY_FAILED -> error(500, "generalException", "Assertion Failure While Processing");
      default -> place(reason, facts);
    };
  }

  private GraphError place(Reason reason, List<String> facts) {
    int sequence = habits.get(DriveSwitches.SEQUENCE_ERROR_STATUS);
    return switch (reason) {
      case LENGTH_MISMATCH -> lengthMismatch();
      case LENGTH_MISSING, RANGE_UNREADABLE, TOTAL_MISMATCH -> GraphErrors.head(reason, facts, 400);
      case OUT_OF_ORDER -> GraphErrors.outOfOrder(sequence);
      case OVERLAP -> GraphErrors.overlap(sequence);
      case WRITTEN_MEANWHILE ->
          error(
              sequence, "invalidRange", "Optimistic concurrency failure during fragmented upload");
      case SESSION_INCOMPLETE ->
          new GraphError(
              400, INVALID, "uploadSessionIncomplete", "The upload session is incomplete.");
      case SESSION_OPEN_ALREADY ->
          error(409, "nameAlreadyExists", "An upload session already exists for this file");
      case NAME_TAKEN -> nameTaken();
      case ITEM_CHANGED ->
          error(
              409,
              "resourceModified",
              "The resource has changed since the caller last read it; usually an eTag mismatch");
      case ITEM_DIFFERS ->
          error(412, "resourceModified", "ETag does not match current item's value");
      default -> GraphErrors.any(reason, facts);
    };
  }

  /** onedrive-api-docs#1073, abraunegg/onedrive#3355. */
  private GraphError tokenOver(List<String> facts) {
    if (habits.get(DriveSwitches.TOKEN_ENDED_AS) == 403) {
      return error(403, "accessDenied", "You do not have authorization to access the file");
    }
    return new GraphError(
        401,
        "unauthenticated",
        "expiredToken",
        "The access token has expired. It's valid from '%s' and to '%s'."
            .formatted(facts.toArray()));
  }

  private static GraphError notFound() {
    return error(404, "itemNotFound", "The upload session was not found");
  }

  private GraphError lengthMismatch() {
    return habits.get(DriveSwitches.KIND) == Kind.PERSONAL
        ? error(
            400, INVALID, "Declared fragment length does not match the provided number of bytes")
        : GraphErrors.head(Reason.LENGTH_MISMATCH, List.of(), 400);
  }

  private GraphError nameTaken() {
    boolean early = habits.get(DriveSwitches.CONFLICT_AT) == ConflictAt.FIRST;
    return new GraphError(
        409,
        habits.get(DriveSwitches.CONFLICT_CODE),
        early ? "itemAlreadyExists" : "",
        "Another file exists with the same name as the uploaded session. You can redirect the"
            + " upload session to use a new filename by calling PUT with the new metadata and"
            + " @microsoft.graph.sourceUrl attribute.");
  }

  private static GraphError error(int status, String code, String message) {
    return GraphError.of(status, code, message);
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

  /** The error that fits a status which a fault dictates. */
  static GraphError fitting(int status) {
    return switch (status) {
      case 401 -> error(status, "unauthenticated", "Unauthenticated");
      case 403 -> error(status, "accessDenied", "Access denied");
      case 404, 410 -> notFound().as(status);
      case 409 -> error(status, "nameAlreadyExists", "The specified item name already exists.");
      case 412 -> error(status, "resourceModified", "ETag does not match current item's value");
      case 423 ->
          new GraphError(
              status,
              "notAllowed",
              "resourceLocked",
              "The resource you are attempting to access is locked");
      case 429 ->
          error(status, "activityLimitReached", "The application or user has been throttled.");
      case 503 -> error(status, "serviceNotAvailable", "Service unavailable");
      default -> GraphErrors.fitting(status);
    };
  }
}
