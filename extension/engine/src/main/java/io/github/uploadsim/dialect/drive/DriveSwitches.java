package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Switch;
import io.github.uploadsim.session.Grid;
import java.time.Duration;
import java.util.List;

/** The behaviours of the drive family that can be switched, each with its default. */
public final class DriveSwitches {

  /** Whose service it is. */
  public enum Kind {
    PERSONAL,
    BUSINESS,
    SHAREPOINT
  }

  /** Whether answers are those of the live service or those of the pages' examples. */
  public enum Answers {
    LIVE,
    DOCUMENTED
  }

  /** When a name that is taken is told, if it may not be. */
  public enum ConflictAt {
    CREATE,
    FIRST,
    LAST
  }

  /** How a file whose commit is deferred is finished. */
  public enum CommitBy {
    /** By an empty POST or by a PUT with a source URL. */
    BOTH,
    /** By an empty POST to the upload URL: Business. */
    POST,
    /** By a PUT of the item with {@code @microsoft.graph.sourceUrl}: Personal. */
    SOURCE_URL
  }

  /** What is kept of a fragment whose sender went away. */
  public enum Partial {
    NONE,
    ALL
  }

  /** How a request that the pages forbid is met. */
  public enum Reaction {
    ACCEPT,
    REJECT
  }

  public static final Switch<Kind> KIND =
      Switch.choice("kind", "Shape of upload URLs, ids, hashes and wordings", Kind.BUSINESS);
  public static final Switch<Answers> ANSWERS =
      Switch.choice(
          "answers", "Whole answers, or only what the pages' examples show", Answers.LIVE);
  public static final Switch<ExpectedRanges> RANGE_FORM =
      Switch.choice(
          "rangeForm", "Form of nextExpectedRanges; closed was seen too", ExpectedRanges.OPEN);
  public static final Switch<Grid.Reaction> ALIGNMENT =
      Switch.choice(
          "alignment",
          "What becomes of a fragment that is no multiple of 327680 and not the last",
          Grid.Reaction.RECORD);
  public static final Switch<Long> MAX_FRAGMENT =
      Switch.bytes("maxFragmentBytes", "The most bytes in one PUT, inclusive", 60L << 20);
  public static final Switch<Long> MAX_SIZE =
      Switch.bytes("maxSize", "The most bytes of a file, inclusive", 250L << 30);
  public static final Switch<Long> QUOTA =
      Switch.bytes("quota", "The most bytes of all files of a drive, inclusive", 1L << 40);
  public static final Switch<ConflictAt> CONFLICT_AT =
      Switch.choice("conflictAt", "When a name that is taken is told, under fail", ConflictAt.LAST);
  public static final Switch<String> CONFLICT_CODE =
      Switch.text(
          "conflictCode",
          "Code of a name that is taken; upload_name_conflict in older text",
          "nameAlreadyExists");
  public static final Switch<CommitBy> COMMIT_BY =
      Switch.choice("commitBy", "How a deferred commit is made", CommitBy.BOTH);
  public static final Switch<Duration> LIFETIME =
      Switch.duration(
          "lifetime", "How long a session lives; Personal 7 days", Duration.ofMinutes(15));
  public static final Switch<Boolean> SLIDING_EXPIRY =
      Switch.flag(
          "slidingExpiry",
          "Whether each fragment pushes the expiry forward; not in Personal",
          true);
  public static final Switch<Duration> TOKEN_LIFETIME =
      Switch.duration(
          "urlTokenTtl",
          "How long the token in the upload URL lives, whatever the expiry says; once 12 hours",
          Duration.ofHours(24));
  public static final Switch<Integer> TOKEN_ENDED_AS =
      Switch.status("urlTokenEndedAs", "Status when that token is over", 401, 403);
  public static final Switch<Integer> EXPIRED_AS =
      Switch.status("expiredAs", "Status after expiry", 404, 400, 401, 403, 410);
  public static final Switch<Integer> SEQUENCE_ERROR_STATUS =
      Switch.status("sequenceErrorStatus", "Status of a gap or an overlap", 416, 400);
  public static final Switch<Reaction> AUTH_ON_PUT =
      Switch.choice(
          "authOnPut",
          "Whether a bearer token on the upload URL is tolerated; status always tolerates it",
          Reaction.REJECT);
  public static final Switch<Integer> STATUS_ANSWER =
      Switch.status("statusAnswer", "Status of GET on the upload URL", 200, 404, 405);
  public static final Switch<Reaction> PARALLEL_SESSIONS =
      Switch.choice(
          "parallelSessions",
          "Whether several sessions may be open on one name; 409 was seen in Business",
          Reaction.ACCEPT);
  public static final Switch<Reaction> UNKNOWN_ITEMS =
      Switch.choice(
          "unknownItems",
          "Whether create by the id of an item that is not there takes it to be there",
          Reaction.ACCEPT);
  public static final Switch<Partial> PARTIAL_ACCEPT =
      Switch.choice(
          "partialAccept", "What is kept of a fragment whose sender went away", Partial.NONE);
  public static final Switch<Integer> CONTENT_ANSWER =
      Switch.status("contentAnswer", "Status of a download: at once, or by redirect", 200, 302);
  public static final Switch<String> INNER_ERROR_KEY =
      Switch.text(
          "innerErrorKey",
          "Spelling of innererror on the upload host; create has innerError",
          "innererror");

  /** All of them, in the order of the page. */
  public static final List<Switch<?>> ALL =
      List.of(
          KIND,
          ANSWERS,
          RANGE_FORM,
          ALIGNMENT,
          MAX_FRAGMENT,
          MAX_SIZE,
          QUOTA,
          CONFLICT_AT,
          CONFLICT_CODE,
          COMMIT_BY,
          LIFETIME,
          SLIDING_EXPIRY,
          TOKEN_LIFETIME,
          TOKEN_ENDED_AS,
          EXPIRED_AS,
          SEQUENCE_ERROR_STATUS,
          AUTH_ON_PUT,
          STATUS_ANSWER,
          PARALLEL_SESSIONS,
          UNKNOWN_ITEMS,
          PARTIAL_ACCEPT,
          CONTENT_ANSWER,
          INNER_ERROR_KEY);

  private DriveSwitches() {}
}
