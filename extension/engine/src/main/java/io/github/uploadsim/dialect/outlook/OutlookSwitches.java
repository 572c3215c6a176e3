package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Switch;
import java.time.Duration;
import java.util.List;

/** The behaviours of the Outlook family that can be switched, each with its default. */
public final class OutlookSwitches {

  /** How the keys of a fragment's answer are spelled. */
  public enum Casing {
    /** {@code expirationDateTime}, {@code nextExpectedRanges}: today's global cloud. */
    CAMEL,
    /** {@code ExpirationDateTime}, {@code NextExpectedRanges}: the pages of 2019 to 2021. */
    PASCAL,
    /** {@code ExpirationDateTime}, {@code nextExpectedRanges}: newer examples. */
    MIXED
  }

  /** How upload URLs and locations are spelled. */
  public enum UrlShape {
    /** {@code /api/gv1.0/users('…')/messages('…')}, as live since 2020. */
    LIVE,
    /** {@code /api/v2.0/Users('…')/Messages('…')}, as on the pages. */
    DOCUMENTED
  }

  /** How the attachment's key is written in {@code Location}. */
  public enum LocationStyle {
    /** {@code /Attachments('{id}')}. */
    PARENTHESIS,
    /** {@code /Attachments/{id}}. */
    SLASH
  }

  /** How a token of another audience is refused. */
  public enum Audience {
    /** {@code InvalidAudienceForResource}. */
    RESOURCE,
    /** {@code InvalidAudience}. */
    CLAIM
  }

  /** How much of a fragment stays whose sender went away. */
  public enum Partial {
    NONE,
    ALL
  }

  /** How a request that the pages forbid is met. */
  public enum Reaction {
    ACCEPT,
    REJECT
  }

  public static final Switch<Casing> FRAGMENT_CASING =
      Switch.choice("fragmentCasing", "Spelling of the keys in fragment answers", Casing.CAMEL);
  public static final Switch<ExpectedRanges> RANGE_FORM =
      Switch.choice("rangeForm", "Form of nextExpectedRanges", ExpectedRanges.START);
  public static final Switch<Long> MIN_SIZE =
      Switch.bytes(
          "minSize",
          "The least bytes of a file: pages say 3 MB, somebody measured 2097152",
          3L << 20);
  public static final Switch<Long> MAX_SIZE =
      Switch.bytes("maxSize", "The most bytes of a file, inclusive", 150L << 20);
  public static final Switch<Long> MAX_FRAGMENT =
      Switch.bytes("maxFragmentBytes", "The most bytes in one PUT, inclusive", 4L << 20);
  public static final Switch<Reaction> OVER_LIMIT =
      Switch.choice(
          "overLimit",
          "What happens to a larger PUT: the reference forbids, the concept page advises",
          Reaction.ACCEPT);
  public static final Switch<Integer> SIZE_ERROR_STATUS =
      Switch.status(
          "sizeErrorStatus",
          "Status of a file, a fragment or a small POST that is too large",
          413,
          400);
  public static final Switch<UrlShape> URL_SHAPE =
      Switch.choice("urlShape", "Spelling of upload URLs and locations", UrlShape.LIVE);
  public static final Switch<LocationStyle> LOCATION_STYLE =
      Switch.choice("locationStyle", "Key style in Location", LocationStyle.PARENTHESIS);
  public static final Switch<Reaction> NON_FILE =
      Switch.choice(
          "nonFile",
          "Whether item and reference attachments are taken, as the resource page has it",
          Reaction.REJECT);
  public static final Switch<Reaction> CONTENT_ID =
      Switch.choice(
          "contentId",
          "Whether contentId may be given at create; refused in 2020",
          Reaction.ACCEPT);
  public static final Switch<Duration> LIFETIME =
      Switch.duration("lifetime", "How long a session lives; no page says", Duration.ofHours(2));
  public static final Switch<Boolean> SLIDING_EXPIRY =
      Switch.flag("slidingExpiry", "Whether each fragment pushes the expiry forward", false);
  public static final Switch<Integer> EXPIRED_AS =
      Switch.status(
          "expiredAs", "Status after expiry, which is that of the token", 401, 404, 400, 403, 410);
  public static final Switch<Integer> SEQUENCE_ERROR_STATUS =
      Switch.status("sequenceErrorStatus", "Status of a gap or an overlap", 416, 400);
  public static final Switch<Integer> LENGTH_MISSING_STATUS =
      Switch.status("lengthMissingStatus", "Status without Content-Length", 400, 411);
  public static final Switch<Reaction> AUTH_ON_PUT =
      Switch.choice(
          "authOnPut", "Whether a bearer token on the upload URL is tolerated", Reaction.REJECT);
  public static final Switch<Audience> AUDIENCE_ERROR =
      Switch.choice(
          "audienceError", "Code of a 401 on the upload URL: two were seen", Audience.RESOURCE);
  public static final Switch<Integer> STATUS_ANSWER =
      Switch.status(
          "statusAnswer", "Status of GET on the upload URL; no page has it", 200, 404, 405);
  public static final Switch<Reaction> PARALLEL_SESSIONS =
      Switch.choice(
          "parallelSessions",
          "Whether several sessions may be open on one item; 412 was seen",
          Reaction.ACCEPT);
  public static final Switch<Reaction> SHARED_MAILBOX =
      Switch.choice(
          "sharedMailbox",
          "Whether users/{id} is open to others; once a known 403",
          Reaction.ACCEPT);
  public static final Switch<Partial> PARTIAL_ACCEPT =
      Switch.choice(
          "partialAccept", "What is kept of a fragment whose sender went away", Partial.NONE);
  public static final Switch<String> INNER_ERROR_KEY =
      Switch.text("innerErrorKey", "Spelling of innerError in errors", "innerError");

  public static final Switch<Integer> MAILBOX_CONCURRENCY =
      Switch.bound(
          "mailboxConcurrency",
          "The most requests at once in one mailbox; documented as 4, more get 429",
          0);
  public static final Switch<Integer> QUOTA_MEGABYTES =
      Switch.bound(
          "quotaMegabytes",
          "The most megabytes uploaded to one mailbox in a window of time; documented as 150",
          0);
  public static final Switch<Duration> QUOTA_WINDOW =
      Switch.duration(
          "quotaWindow", "That window: 5 minutes, in older text 30 seconds", Duration.ofMinutes(5));

  /** All of them, in the order of the page. */
  public static final List<Switch<?>> ALL =
      List.of(
          FRAGMENT_CASING,
          RANGE_FORM,
          MIN_SIZE,
          MAX_SIZE,
          MAX_FRAGMENT,
          OVER_LIMIT,
          SIZE_ERROR_STATUS,
          URL_SHAPE,
          LOCATION_STYLE,
          NON_FILE,
          CONTENT_ID,
          LIFETIME,
          SLIDING_EXPIRY,
          EXPIRED_AS,
          SEQUENCE_ERROR_STATUS,
          LENGTH_MISSING_STATUS,
          AUTH_ON_PUT,
          AUDIENCE_ERROR,
          STATUS_ANSWER,
          PARALLEL_SESSIONS,
          SHARED_MAILBOX,
          PARTIAL_ACCEPT,
          INNER_ERROR_KEY,
          MAILBOX_CONCURRENCY,
          QUOTA_MEGABYTES,
          QUOTA_WINDOW);

  private OutlookSwitches() {}
}
