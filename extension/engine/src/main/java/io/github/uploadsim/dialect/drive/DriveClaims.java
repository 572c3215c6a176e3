package io.github.uploadsim.dialect.drive;

/** The readings between which the switches of the drive family choose, and their sources. */
final class DriveClaims {

  static final String LINES =
      """
      kind | business: /personal/... with guid and tempauth, one hash | SEEN | abraunegg/onedrive#816, #3859; onedrive-api-docs#593
      kind | personal: /rup/{drive}/..., three hashes | SEEN | onedrive-api-docs#65; abraunegg/onedrive#721
      kind | sharepoint: as business, on a site | DOC | driveItem: createUploadSession, one page for both; its URL inferred
      answers | live: the whole item, ranges at create, seven digits of a second | SEEN | onedrive-api-docs#593; v1.0 model, uploadSession
      answers | documented: id, name, size and file; no ranges at create, three digits | DOC | driveItem: createUploadSession, examples
      rangeForm | open: 26- | DOC | driveItem: createUploadSession, examples
      rangeForm | closed: 5242880-8255205 | SEEN | onedrive-api-docs#1273; abraunegg/onedrive#721
      rangeForm | start: 2097152 | INF | as for Outlook and To Do: uploadSession resource, a single value
      alignment | record: taken, and noted for the test author | SEEN | onedrive-api-docs#70, #71: often taken
      alignment | off: taken like any other | SEEN | onedrive-api-docs#70, #71: often taken
      alignment | reject: 400 | INF | driveItem: createUploadSession, a must; no answer was ever pasted
      alignment | failAtEnd: 500, Assertion Failure While Processing | SEEN | onedrive-api-docs#70; driveItem: createUploadSession, some files fail to commit
      maxFragmentBytes | 62914560: 60 MiB, inclusive | INF | driveItem: createUploadSession; which byte is the first too many, no page says
      maxFragmentBytes | 62914559: less than 60 MiB | DOC | driveItem: createUploadSession, upload bytes
      maxFragmentBytes | 262144000 | SEEN | rclone/rclone#4052, where Business really cuts
      maxSize | 268435456000: 250 GB, binary and inclusive | CLIENT | abraunegg/onedrive#3355, an upload of that size; the page names no number
      maxSize | 10737418240: 10 GB | SEEN | onedrive-api-docs#70, in 2015
      quota | 1099511627776: 1 TB | INF | a common plan; large enough not to be met by chance
      quota | any other | INF | only quota.remaining counts for a client
      conflictAt | last: 409 after the last fragment | DOC | driveItem: createUploadSession, handle upload errors
      conflictAt | first: 409 after the first fragment | SEEN | Personal: onedrive-api-docs#55, #7
      conflictAt | create: 409 at once | SEEN | Business: microsoft-graph-docs#5812, onedrive-api-docs#772
      conflictCode | nameAlreadyExists | DOC | driveItem: createUploadSession, newer text; Graph: error responses
      conflictCode | upload_name_conflict | DOC | driveItem: createUploadSession, text of 2021; OneDrive: createUploadSession
      commitBy | both | DOC | driveItem: createUploadSession, completing a file
      commitBy | post: Business alone | DOC | driveItem: createUploadSession, the table of parameters in 2021; microsoft-graph-docs#14308; msgraph-sdk-dotnet-core#984
      commitBy | sourceUrl: Personal | DOC | driveItem: createUploadSession, completing a file
      lifetime | PT15M | SEEN | onedrive-api-docs#1260; abraunegg/onedrive#816
      lifetime | P7D: Personal | SEEN | onedrive-api-docs#14, #698, #1273
      slidingExpiry | true | SEEN | onedrive-api-docs#1260, #1073; uploadSession resource, newest text
      slidingExpiry | false | DOC | driveItem: createUploadSession, older text
      urlTokenTtl | PT24H | SEEN | onedrive-api-docs#1073, in 2020
      urlTokenTtl | PT12H: about | SEEN | abraunegg/onedrive#3355, in 2025
      urlTokenEndedAs | 401: expiredToken | SEEN | onedrive-api-docs#1073, #1570
      urlTokenEndedAs | 403: accessDenied | SEEN | abraunegg/onedrive#3355, #3245
      expiredAs | 404 | DOC | driveItem: createUploadSession; rclone/rclone#8545
      expiredAs | 400 | SEEN | onedrive-api-docs#698
      expiredAs | 401 | SEEN | onedrive-api-docs#1570: expiredToken
      expiredAs | 403 | SEEN | abraunegg/onedrive#3355
      expiredAs | 410 | INF | on the list of Graph: error responses
      sequenceErrorStatus | 416 | SEEN | onedrive-api-docs#64, #79; rclone/rclone#3131
      sequenceErrorStatus | 400 | INF | as for the other families; no such answer was ever pasted
      authOnPut | reject: 401 | SEEN | rclone/rclone#7405; virtualzone/onedrive-uploader#39, since 2024
      authOnPut | accept | DOC | driveItem: createUploadSession: it may fail; before 2024 it did not
      statusAnswer | 200 | DOC | driveItem: createUploadSession, resuming
      statusAnswer | 404 or 405 | CLIENT | as for Outlook: elie222/inbox-zero takes both for not available
      parallelSessions | accept | INF | no page forbids it
      parallelSessions | reject: 409 | SEEN | microsoft-graph-docs#5812; microsoft-graph-docs-contrib#412; onedrive-api-docs#747
      unknownItems | accept | INF | a test has nothing to prepare
      unknownItems | reject: 404 | INF | Graph: error responses, itemNotFound
      partialAccept | none: all bytes of the request are ignored | DOC | driveItem: createUploadSession, best practices
      partialAccept | all: a part was kept, off the grid | SEEN | onedrive-api-docs#75, #1273
      contentAnswer | 200 | INF | a client that follows redirects sees no other
      contentAnswer | 302 | DOC | driveItem: get content
      innerErrorKey | innererror | SEEN | onedrive-api-docs#64, #79; Graph: error responses, prose
      innerErrorKey | innerError | SEEN | onedrive-api-docs#1073
      """;

  private DriveClaims() {}
}
