package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphError;
import io.github.uploadsim.dialect.GraphErrors;
import io.github.uploadsim.dialect.Telling;

/** Errors of the drive family that depend on no habit. */
final class DriveWords {

  private DriveWords() {}

  /** The error that fits a status which a fault dictates, on the host that was called. */
  static GraphError fitting(int status, Telling telling) {
    return switch (status) {
      case 401 -> DriveErrors.onGraph(telling) ? GraphErrors.unauthenticated() : unauthenticated();
      case 403 -> error(status, "accessDenied", "Access denied");
      case 404, 410 -> (DriveErrors.onGraph(telling) ? noResource() : notFound()).as(status);
      case 409 -> error(status, "nameAlreadyExists", "The specified item name already exists.");
      case 412 -> error(status, "resourceModified", "ETag does not match current item's value");
      case 413 -> error(status, "invalidRequest", "The request message is too big.");
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

  static GraphError unauthenticated() {
    return error(401, "unauthenticated", "Unauthenticated");
  }

  static GraphError noResource() {
    return error(404, "itemNotFound", "The resource could not be found.");
  }

  static GraphError noAccess() {
    return error(403, "accessDenied", "You do not have authorization to access the file");
  }

  static GraphError notFound() {
    return error(404, "itemNotFound", "The upload session was not found");
  }

  static GraphError error(int status, String code, String message) {
    return GraphError.of(status, code, message);
  }
}
