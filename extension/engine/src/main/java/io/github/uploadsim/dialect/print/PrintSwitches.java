package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Switch;
import java.time.Duration;
import java.util.List;

/** The behaviours of the print family that can be switched, each with its default. */
public final class PrintSwitches {

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

  /** What the answer to the last fragment calls the file's name. */
  public static final String DOCUMENT_NAME = "documentName";

  /** What the resource page and the model call the file's name. */
  public static final String DISPLAY_NAME = "displayName";

  /** The two names side by side. */
  public static final String BOTH_NAMES = "both";

  public static final Switch<ExpectedRanges> RANGE_FORM =
      Switch.choice("rangeForm", "Form of nextExpectedRanges", ExpectedRanges.CLOSED);

  /**
   * The page wants the bytes of one request to be less than 10 MB: ten binary megabytes, as in all
   * families, are refused, so the largest fragment that passes is one byte below.
   */
  public static final Switch<Long> MAX_FRAGMENT =
      Switch.bytes(
          "maxFragmentBytes",
          "The most bytes in one PUT, inclusive; pages say less than 10 MB",
          (10L << 20) - 1);

  public static final Switch<Reaction> OVER_LIMIT =
      Switch.choice("overLimit", "What happens to a larger PUT", Reaction.REJECT);
  public static final Switch<Integer> SIZE_ERROR_STATUS =
      Switch.status("sizeErrorStatus", "Status of a fragment that is too large", 413, 400);
  public static final Switch<Boolean> SEQUENTIAL =
      Switch.flag(
          "sequential",
          "Whether fragments must come in order: the reference says so, the concept page not",
          false);
  public static final Switch<Integer> PARALLEL_PUTS =
      Switch.bound("parallelPuts", "The most fragments of one document at once; more get 429", 4);
  public static final Switch<Boolean> ACCEPT_EQUALS_SIGN =
      Switch.flag(
          "acceptEqualsSign",
          "Whether Content-Range may be written bytes=0-9/10, as in one example",
          false);
  public static final Switch<String> NAME_MEMBER =
      new Switch<>(
          "nameMember",
          DOCUMENT_NAME,
          String.join("|", DOCUMENT_NAME, DISPLAY_NAME, BOTH_NAMES),
          PrintSwitches::nameMember,
          "Member for the file's name in the last answer: the example against the model");
  public static final Switch<Duration> LIFETIME =
      Switch.duration("lifetime", "How long a session lives; no page says", Duration.ofHours(1));
  public static final Switch<Boolean> SLIDING_EXPIRY =
      Switch.flag("slidingExpiry", "Whether each fragment pushes the expiry forward", false);
  public static final Switch<Integer> EXPIRED_AS =
      Switch.status("expiredAs", "Status after expiry", 404, 400, 401, 403, 410);
  public static final Switch<Integer> SEQUENCE_ERROR_STATUS =
      Switch.status("sequenceErrorStatus", "Status of a gap or an overlap", 416, 400);
  public static final Switch<Reaction> AUTH_ON_PUT =
      Switch.choice(
          "authOnPut", "Whether a bearer token on the upload URL is tolerated", Reaction.REJECT);
  public static final Switch<Reaction> APP_ONLY_ON_SHARES =
      Switch.choice(
          "appOnlyOnShares",
          "Whether an application may create on a share, without a user",
          Reaction.REJECT);
  public static final Switch<Integer> APP_ONLY_STATUS =
      Switch.status("appOnlyStatus", "Status where it may not", 403, 401);
  public static final Switch<Integer> LENGTH_MISSING_STATUS =
      Switch.status("lengthMissingStatus", "Status without Content-Length", 411, 400);
  public static final Switch<Integer> STATUS_ANSWER =
      Switch.status("statusAnswer", "Status of GET on the upload URL", 200, 404, 405);
  public static final Switch<Partial> PARTIAL_ACCEPT =
      Switch.choice(
          "partialAccept", "What is kept of a fragment whose sender went away", Partial.NONE);
  public static final Switch<String> INNER_ERROR_KEY =
      Switch.text("innerErrorKey", "Spelling of innerError in errors", "innerError");

  /** All of them, in the order of the page. */
  public static final List<Switch<?>> ALL =
      List.of(
          RANGE_FORM,
          MAX_FRAGMENT,
          OVER_LIMIT,
          SIZE_ERROR_STATUS,
          SEQUENTIAL,
          PARALLEL_PUTS,
          ACCEPT_EQUALS_SIGN,
          NAME_MEMBER,
          LIFETIME,
          SLIDING_EXPIRY,
          EXPIRED_AS,
          SEQUENCE_ERROR_STATUS,
          AUTH_ON_PUT,
          APP_ONLY_ON_SHARES,
          APP_ONLY_STATUS,
          LENGTH_MISSING_STATUS,
          STATUS_ANSWER,
          PARTIAL_ACCEPT,
          INNER_ERROR_KEY);

  private PrintSwitches() {}

  private static String nameMember(String text) {
    return List.of(DOCUMENT_NAME, DISPLAY_NAME, BOTH_NAMES).stream()
        .filter(text::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
