package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Switch;
import java.time.Duration;
import java.util.List;

/** The behaviours of the To Do family that can be switched, each with its default. */
public final class TodoSwitches {

  /** How the keys of a fragment's answer are spelled. */
  public enum Casing {
    /** {@code expirationDateTime}, {@code nextExpectedRanges}: model, prose, today's live cloud. */
    CAMEL,
    /** {@code ExpirationDateTime}, {@code NextExpectedRanges}: the page's example, 21Vianet. */
    PASCAL,
    /** {@code ExpirationDateTime}, {@code nextExpectedRanges}: newer Outlook examples. */
    MIXED
  }

  /** How the attachment's key is written in {@code Location}. */
  public enum LocationStyle {
    /** {@code /Attachments/{id}}. */
    SLASH,
    /** {@code /Attachments('{id}')}. */
    PARENTHESIS
  }

  /** How a request that the pages forbid is met. */
  public enum Reaction {
    ACCEPT,
    REJECT
  }

  /** How much of a fragment stays whose sender went away. */
  public enum Partial {
    NONE,
    ALL
  }

  /** Whether a bearer token is needed. */
  public enum Bearer {
    REQUIRED,
    OPTIONAL
  }

  public static final Switch<Integer> CREATE_STATUS =
      Switch.status(
          "createStatus", "Status of a successful create: examples say 200, prose 201", 200, 201);
  public static final Switch<Boolean> ACCEPT_BARE_UPLOAD_URL =
      Switch.flag(
          "acceptBareUploadUrl",
          "Whether a fragment may go to the bare uploadUrl, as prose and SDKs have it, and not to"
              + " /content only",
          false);
  public static final Switch<Casing> FRAGMENT_CASING =
      Switch.choice("fragmentCasing", "Spelling of the keys in fragment answers", Casing.CAMEL);
  public static final Switch<ExpectedRanges> RANGE_FORM =
      Switch.choice("rangeForm", "Form of nextExpectedRanges", ExpectedRanges.START);
  public static final Switch<Long> MAX_FRAGMENT =
      Switch.bytes("maxFragmentBytes", "The most bytes in one PUT, inclusive", 4L << 20);
  public static final Switch<Reaction> OVER_LIMIT =
      Switch.choice("overLimit", "What happens to a larger PUT", Reaction.REJECT);
  public static final Switch<Long> MAX_SIZE =
      Switch.bytes("maxSize", "The most bytes in one file, inclusive", 25L << 20);
  public static final Switch<Integer> SIZE_ERROR_STATUS =
      Switch.status(
          "sizeErrorStatus", "Status of a file or a fragment that is too large", 413, 400);
  public static final Switch<LocationStyle> LOCATION_STYLE =
      Switch.choice("locationStyle", "Key style in Location", LocationStyle.SLASH);
  public static final Switch<Duration> LIFETIME =
      Switch.duration("lifetime", "How long a session lives; no page says", Duration.ofHours(1));
  public static final Switch<Boolean> SLIDING_EXPIRY =
      Switch.flag("slidingExpiry", "Whether each fragment pushes the expiry forward", false);
  public static final Switch<Integer> EXPIRED_AS =
      Switch.status("expiredAs", "Status after expiry", 404, 400, 401, 403, 410);
  public static final Switch<Integer> SEQUENCE_ERROR_STATUS =
      Switch.status("sequenceErrorStatus", "Status of a gap or an overlap", 416, 400);
  public static final Switch<Integer> LENGTH_MISSING_STATUS =
      Switch.status("lengthMissingStatus", "Status without Content-Length", 411, 400);
  public static final Switch<Integer> STATUS_ANSWER =
      Switch.status(
          "statusAnswer", "Status of GET on a session; only the model has it", 200, 404, 405);
  public static final Switch<Reaction> STATUS_ON_CONTENT =
      Switch.choice(
          "statusOnContent",
          "Whether GET and DELETE work on /content too, where the SDKs send them",
          Reaction.ACCEPT);
  public static final Switch<Integer> SESSIONS_POST_STATUS =
      Switch.status("sessionsPostStatus", "Status of POST to attachmentSessions", 404, 405);
  public static final Switch<Bearer> BEARER =
      Switch.choice("bearer", "Whether a bearer token is needed", Bearer.REQUIRED);
  public static final Switch<Bearer> BEARER_ON_CANCEL =
      Switch.choice("bearerOnCancel", "The same for DELETE of a session", Bearer.REQUIRED);
  public static final Switch<Boolean> ALLOW_APP_ONLY =
      Switch.flag("allowAppOnly", "Whether an application's token may create a session", false);
  public static final Switch<Integer> APP_ONLY_STATUS =
      Switch.status("appOnlyStatus", "Status where it may not", 403, 401);
  public static final Switch<Boolean> WRAP_GET =
      Switch.flag("wrapGet", "Whether a single attachment comes wrapped in value", false);
  public static final Switch<Partial> PARTIAL_ACCEPT =
      Switch.choice(
          "partialAccept", "What is kept of a fragment whose sender went away", Partial.NONE);
  public static final Switch<Reaction> ZERO_BYTES =
      Switch.choice(
          "zeroBytes",
          "Whether an empty PUT finishes a file of no bytes; no page says how",
          Reaction.ACCEPT);
  public static final Switch<String> INNER_ERROR_KEY =
      Switch.text("innerErrorKey", "Spelling of innerError in errors", "innerError");
  public static final Switch<String> TASKS =
      Switch.text(
          "tasks", "The tasks that exist, as list/task separated by commas; empty: all do", "");

  /** All of them, in the order of the page. */
  public static final List<Switch<?>> ALL =
      List.of(
          CREATE_STATUS,
          ACCEPT_BARE_UPLOAD_URL,
          FRAGMENT_CASING,
          RANGE_FORM,
          MAX_FRAGMENT,
          OVER_LIMIT,
          MAX_SIZE,
          SIZE_ERROR_STATUS,
          LOCATION_STYLE,
          LIFETIME,
          SLIDING_EXPIRY,
          EXPIRED_AS,
          SEQUENCE_ERROR_STATUS,
          LENGTH_MISSING_STATUS,
          STATUS_ANSWER,
          STATUS_ON_CONTENT,
          SESSIONS_POST_STATUS,
          BEARER,
          BEARER_ON_CANCEL,
          ALLOW_APP_ONLY,
          APP_ONLY_STATUS,
          WRAP_GET,
          PARTIAL_ACCEPT,
          ZERO_BYTES,
          INNER_ERROR_KEY,
          TASKS);

  private TodoSwitches() {}
}
