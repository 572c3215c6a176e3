package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Provenance;

/** Where the behaviours of the drive family come from; docs/fidelity.md is written from this. */
final class DriveProvenance {

  private static final String BEHAVIOURS =
      """
      create | POST {item}/createUploadSession, with a body or with none | 200, uploadUrl, expirationDateTime, nextExpectedRanges 0- | DOC | driveItem: createUploadSession | answers
      bindings | create on items by id, by path and by parent and name, in every drive of the model | the same | DOC | driveItem: createUploadSession; v1.0 model; special/approot: onedrive-api-docs#1667
      bound-items | create on a share, a channel's folder, a list item or a container's drive | the same | DOC | v1.0 model; msgraph-sdk-dotnet-core#984
      item | name, fileSize, description, fileSystemInfo and conflictBehavior at create | kept, and shown afterwards; fail is the default | DOC | driveItem: createUploadSession, request body
      uploadUrl | create | a URL of another host with tempauth in its query, in Personal with the session in its path; here on the simulator | SEEN | abraunegg/onedrive#816, #3859; onedrive-api-docs#593; Personal: onedrive-api-docs#65, abraunegg/onedrive#721 | kind
      fragment | PUT {uploadUrl} with Content-Range, without bearer | 202, expirationDateTime, nextExpectedRanges | DOC | driveItem: createUploadSession, upload bytes
      unknown-total | create without fileSize | the first fragment tells the total, which then stays | DOC | driveItem: createUploadSession, the same total in every request
      broken-fragment | the sender goes away in mid-fragment | nothing of it is kept | DOC | driveItem: createUploadSession, best practices | partialAccept
      last-fragment | the fragment that completes the file | 201 for a new item, 200 for one that took another's place, with the item | DOC | driveItem: createUploadSession, examples: 201, prose: 200; msgraph-sdk-java#1840; one rule fits all, so no switch
      defer-commit | the last fragment with deferCommit | 202, no ranges left | DOC | driveItem: createUploadSession, completing a file
      commit | an empty POST to the upload URL, or a PUT of the item with sourceUrl | 201 or 200, the item | DOC | driveItem: createUploadSession, completing a file; POST: msgraph-sdk-dotnet-core#984 | commitBy
      redirect | PUT of the item with name, conflictBehavior and sourceUrl, after a conflict | 201 or 200, the item | DOC | driveItem: createUploadSession, handle upload errors
      status | GET {uploadUrl} | 200, the same as a fragment | DOC | driveItem: createUploadSession, resuming | statusAnswer
      status-bearer | GET {uploadUrl} with a bearer | the same | CLIENT | rclone/rclone, backend/onedrive asks with its authorised client
      cancel | DELETE {uploadUrl} | 204 | DOC | driveItem: createUploadSession, cancel
      expiry | each fragment taken | expirationDateTime moves on; not in Personal | SEEN | onedrive-api-docs#1260, #1073; uploadSession resource | slidingExpiry
      lifetime | create | expirationDateTime 15 minutes ahead; in Personal 7 days | SEEN | onedrive-api-docs#1260, abraunegg/onedrive#816; Personal: onedrive-api-docs#14, #698, #1273 | lifetime
      dates | expirationDateTime | seven digits of a second, three in the examples | SEEN | onedrive-api-docs#593, #75; driveItem: createUploadSession | answers
      range-form | what is expected next | one offset and a dash; both ends in Personal | DOC | driveItem: createUploadSession; both ends: onedrive-api-docs#1273, abraunegg/onedrive#721 | rangeForm
      one-range | what is expected next | never more than one range; an example shows two, but fragments come in order, so no switch | SEEN | onedrive-api-docs#93
      unknown-item | create by an id that nobody has uploaded | it is taken to be there, and replaced: 200 | INF | a test has nothing to prepare | unknownItems
      download | GET {item}/content | 200, the bytes | INF | the service redirects: driveItem: get content | contentAnswer
      small-put | PUT {item}/content of up to 250 MB | 201 or 200, the item | DOC | driveItem: upload or replace contents
      integers | Content-Length, totals and sizes | read as 64 bits, so no switch | INF | a file of 250 GB is beyond 32 bits: abraunegg/onedrive#3355
      inner-error | the inner object of an error | on the upload host innererror with a code, or none; on Graph innerError | SEEN | onedrive-api-docs#64, #79; Graph: microsoft-graph-docs#4289 | innerErrorKey
      C1 | bytes of the fragment are there already | 416 invalidRange, inner fragmentOverlap; Personal and Business word it differently | SEEN | onedrive-api-docs#64, #79; Business: rclone/rclone#3131, its inner code from Graph: error responses | sequenceErrorStatus
      C2 | a gap | 416 invalidRange, inner fragmentOutOfOrder | SEEN | onedrive-api-docs#79 | sequenceErrorStatus
      C3 | two writers at once: the later one | 416 invalidRange | SEEN | O365/python-o365#728 | sequenceErrorStatus
      C4 | another total than before, or than fileSize | 400 invalidRequest, inner fragmentLengthMismatch | SEEN | onedrive-api-docs#1332; inner code: Graph: error responses
      C5 | a total of * | 400 invalidRequest | SEEN | microsoft-graph-docs#7882
      C6 | a range without its unit | 400 invalidRequest; in Personal 400 invalidArgument, inner badArgument | SEEN | Personal in 2015: onedrive-api-docs#65; Business as C8 | kind
      C7 | range and body of different lengths | 400 invalidRequest; Personal and Business word it differently | SEEN | microsoft-graph-docs#1638, microsoft-graph-docs-contrib#8097; Personal: calebdevelop/onedrive-api-for-php#3 | kind
      C8 | Content-Range missing or malformed, bytes 0--1/0 among them | 400 invalidRequest | SEEN | abraunegg/onedrive#849; pnp/cli-microsoft365#2433
      C9 | no Content-Length | 400 invalidRequest | SEEN | Business: MicrosoftDocs/TeamBlogFeedback#27; Personal took it, which is not simulated
      C10 | a fileSize of 0 | 400 invalidArgument | SEEN | onedrive-api-docs#53
      C11 | a fragment above 60 MiB | 413 invalidRequest, inner maxFragmentLengthExceeded | INF | inner code: Graph: error responses; a cut at 262144000 bytes was seen: rclone/rclone#4052; status inferred | maxFragmentBytes
      C12 | a fragment off the grid of 320 KiB | taken with 202 and noted; by the switch 400 invalidRequest, or 500 generalException at the end | SEEN | onedrive-api-docs#70, #71; the 400 inferred | alignment
      C13 | a bearer token on the upload URL, other than for status | 401 unauthenticated | SEEN | rclone/rclone#7405; virtualzone/onedrive-uploader#39 | authOnPut
      C14 | the token in the URL is over | 401 unauthenticated, inner expiredToken | SEEN | onedrive-api-docs#1073, #1570 | urlTokenTtl
      C15 | the same, as in 2025 | 403 accessDenied | SEEN | abraunegg/onedrive#3355, #3245 | urlTokenEndedAs
      C16 | the session is unknown, expired, cancelled or done | 404 itemNotFound | SEEN | rclone/rclone#8545; abraunegg/onedrive#3859; driveItem: createUploadSession | expiredAs
      C17 | the same when expired, as Personal said once | 400 invalidRequest | SEEN | status and text: onedrive-api-docs#698; code inferred | expiredAs
      C18 | status after the last fragment | 404 itemNotFound | SEEN | onedrive-api-docs#1259, a maintainer
      C19 | a fresh session that is not there yet, by the fault respond | 404 itemNotFound | SEEN | abraunegg/onedrive#3859; rclone/rclone#8545
      C20 | cancel of what is over, or by the fault respond one that fails | 404 itemNotFound | SEEN | microsoft-graph-docs#8082; onedrive-api-docs#823, #303, #1504
      C21 | create while another session is open on the name, where that is not allowed | 409 nameAlreadyExists | SEEN | Business: microsoft-graph-docs#5812, microsoft-graph-docs-contrib#412, onedrive-api-docs#747, #772 | parallelSessions
      C22 | the name is taken at the end | 409 nameAlreadyExists, in older text upload_name_conflict | DOC | driveItem: createUploadSession, handle upload errors | conflictCode
      C23 | the name is taken, told at create or by the first fragment | 409 nameAlreadyExists, by the fragment with inner itemAlreadyExists | SEEN | first fragment: onedrive-api-docs#55, #7; create: microsoft-graph-docs#5812 | conflictAt
      C24 | the item of If-Match has changed meanwhile | 409 resourceModified | SEEN | onedrive-api-docs#1707
      C25 | If-Match or If-None-Match does not fit at create | 412 resourceModified | SEEN | driveItem: createUploadSession; skilion/onedrive#366; abraunegg/onedrive#24; onedrive-api-docs#1716, #607
      C26 | locked or checked out, by the fault respond | 423 notAllowed, or accessDenied if checked out, inner resourceLocked | SEEN | microsoftgraph/microsoft-graph-explorer-v4#3435; microsoft-graph-docs#15111; abraunegg/onedrive#36
      C27 | fileSize does not fit into the drive | 507 quotaLimitReached, no session | DOC | driveItem: createUploadSession; the code is that of C28 | quota
      C28 | the file does not fit at the end | 507 quotaLimitReached, the session stays | SEEN | dtinit/data-transfer-project#1402; lavinir/hassio-onedrive-backup#140; without its localizedMessage | quota
      C29 | throttled, by the fault throttle | 429 activityLimitReached, with Retry-After or without | SEEN | onedrive-api-docs#901, #797; microsoft-graph-docs-contrib#1060
      C30 | busy, by the fault throttle | 503 serviceNotAvailable, Retry-After | SEEN | onedrive-api-docs#1165, #1078
      C31 | bandwidth, by the fault throttle | 509 UnknownError | DOC | Graph: error responses, the list; code inferred
      C32 | an internal failure, by the fault respond | 500 generalException | SEEN | onedrive-api-docs#1640
      C33 | the session went bad, by the fault respond | 400 invalidRequest, inner uploadSessionFailed | SEEN | onedrive-api-docs#140
      C34 | a gateway's time is over, by the fault respond | 504 UnknownError, no message | SEEN | microsoft-graph-docs#4289, #2659; onedrive-api-docs#1463
      C35 | the file is too large, told at create or by the first fragment | 400 invalidArgument, inner maxFileSizeExceeded | SEEN | onedrive-api-docs#70 | maxSize
      C36 | create by the id of a folder alone | 400 invalidRequest | SEEN | Personal: microsoft-graph-docs-contrib#7838
      C37 | no rights, by the fault respond | 403 accessDenied | SEEN | onedrive-api-docs#1667
      C38 | a fragment's answer without ranges, by the fault respond with a body | 202 and an empty object | SEEN | in 2015: onedrive-api-docs#14, #41
      C39 | the end is told as a session, by the fault respond with a body | 201 with a session | SEEN | onedrive-api-docs#1531
      E1 | no bearer token on a Graph URL | 401 InvalidAuthenticationToken | CLIENT | as for the other families: msgraph-sdk-dotnet-core, UploadResponseHandlerTests
      E2 | the token in the upload URL altered or missing | 401 unauthenticated | INF | as C13; no other answer is known, so no switch
      E3 | a commit before all bytes are there; a commit in the way that the drive has not | 400 invalidRequest, inner uploadSessionIncomplete; 405 notAllowed | INF | inner code: OneDrive: errors; the rest inferred | commitBy
      E4 | a body that cannot be read, or of more than 64 KiB | 400 BadRequest; 413 invalidRequest | INF | as for Outlook behind the same gateway: EvotecIT/Mailozaurr#40
      E5 | a member of a wrong type, an unknown conflictBehavior, a slash in a name | 400 invalidRequest | INF | Graph: error responses; no other answer is known, so no switch
      E6 | an item that is not there, at create only where that is asked for | 404 itemNotFound | INF | Graph: error responses | unknownItems
      E7 | sourceUrl missing, no upload URL, or of a session that is not ready, dead or another family's | 400 invalidRequest or BadRequest, inner uploadSessionIncomplete; 401 unauthenticated; 404 itemNotFound | INF | as E2 to E4 and C16
      """;

  static final Provenance ALL = Provenance.of(BEHAVIOURS, DriveClaims.LINES);

  private DriveProvenance() {}
}
