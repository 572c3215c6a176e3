package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.Provenance;

/** Where the behaviours of the Outlook family come from; docs/fidelity.md is written from this. */
final class OutlookProvenance {

  private static final String BEHAVIOURS =
      """
      create | POST .../attachments/createUploadSession | 201, uploadUrl, expirationDateTime, nextExpectedRanges 0- | DOC | attachment: createUploadSession
      bindings | create on any attachments of a message, an event or a group post | the same | DOC | v1.0 model
      spelling | createUploadSession in any case, or qualified with microsoft.graph | the same | CLIENT | microsoft-graph-docs-contrib#1579; davidmoten/odata-client
      uploadUrl | create | a URL of the mail host with authtoken in its query; here on the simulator | SEEN | msgraph-sdk-java#1818; attachment: createUploadSession | urlShape
      contentId | contentId at create | kept, and shown afterwards | DOC | attachment: createUploadSession, example 2 | contentId
      fragment | PUT {uploadUrl} with Content-Range, without bearer | 200, expirationDateTime, nextExpectedRanges | DOC | Outlook: attach large files, step 2; keys: msgraph-sdk-dotnet#2092 | fragmentCasing
      broken-fragment | the sender goes away in mid-fragment | nothing of it is kept | INF | as for drive items: driveItem: createUploadSession, best practices | partialAccept
      last-fragment | the fragment that completes the file | 201, Location, no body | DOC | Outlook: attach large files, step 2 | locationStyle
      cancel | DELETE {uploadUrl} | 204 | DOC | Outlook: attach large files, cancel
      expiry | any time after create | expirationDateTime stays; it is that of the token | DOC | Outlook: attach large files | slidingExpiry
      lifetime | create | expirationDateTime 2 hours ahead | INF | no page says; the sample of Outlook: attach large files | lifetime
      size | GET .../attachments, .../attachments/{id} | size is about 4.5 percent above the bytes | DOC | Outlook: attach large files, the sample: 3640066 for 3483322
      value | GET .../attachments/{id}/$value | 200, exactly the bytes | DOC | Outlook: attach large files, the sample
      range-form | what is expected next | one start offset | DOC | uploadSession resource; Outlook: attach large files, step 2 | rangeForm
      one-range | what is expected next | never more than one range; step 3 speaks of several, but fragments come in order, so no switch | DOC | uploadSession resource, always a single value
      megabyte | MB on the pages | binary and inclusive; every limit is a switch in bytes | SEEN | msgraph-sdk-java#52, microsoft-graph-docs-contrib#7907 | minSize
      integers | Content-Length and sizes | read as 64 bits; the limits keep them below the Int32 of the header tables, so no switch | DOC | Outlook: attach large files, step 2; v1.0 model, attachmentItem
      inner-error | the inner object of an error | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710 | innerErrorKey
      B1 | file below the minimum | 400 ErrorAttachmentSizeShouldNotBeLessThanMinimumSize | DOC | Outlook: attach large files, errors; status inferred: msgraph-sdk-java#52 | minSize
      B2 | file of 2 MB, the minimum that was measured | 400 ErrorAttachmentSizeShouldNotBeLessThanMinimumSize | DOC | attachment: createUploadSession, 3 MB; measured: msgraph-sdk-java#52 | minSize
      B3 | file above 150 MB | 413 ErrorAttachmentSizeLimitExceeded | INF | limit: attachment: createUploadSession; code: Exchange's | sizeErrorStatus
      B4 | an item or a reference | 405 ErrorAttachmentSessionIsSupportedOnlyForFileAttachments | SEEN | microsoft-graph-docs-contrib#710 | nonFile
      B5 | create without a body, or without an AttachmentItem | 400 BadRequest, or 400 invalidRequest | SEEN | EvotecIT/Mailozaurr#40; the second inferred
      B6 | another's mailbox | 403 ErrorAccessDenied | SEEN | Graph: known issues; microsoft-graph-docs#12103, #10831 | sharedMailbox
      B7 | a Graph token on the upload URL | 401 InvalidAudienceForResource | SEEN | msgraph-sdk-dotnet#2239; microsoft-graph-docs-contrib#1579 | authOnPut
      B8 | the same in its other spelling | 401 InvalidAudience | SEEN | msgraph-sdk-java-core#445 | audienceError
      B9 | the token in the URL altered or missing | 401 InvalidAudienceForResource | INF | attachment: createUploadSession, not to be changed; no other answer is known, so no switch
      B10 | after expiry | 401 InvalidAudienceForResource | INF | Outlook: attach large files, the expiry is that of the token | expiredAs
      B11 | replica not ready, by the fault respond | 404 ErrorItemNotFound | SEEN | ggpwnkthx/Microsoft-Graph-SMTP-Relay#47
      B12 | after cancel or completion; unknown session | 404 ErrorItemNotFound | INF | the store's answer to what it has not; never pasted
      B13 | a gap | 416 invalidRange, inner fragmentOutOfOrder | INF | in order: attachment: createUploadSession; answer: onedrive-api-docs#79 | sequenceErrorStatus
      B14 | an overlap or a repeat | 416 invalidRange, inner fragmentOverlap | INF | Graph: error responses, the sample; onedrive-api-docs#64 | sequenceErrorStatus
      B15 | wrong total, wrong length, no Content-Range, no Content-Length | 400 invalidRequest, inner fragmentLengthMismatch for a total | INF | as for drive items: onedrive-api-docs#1332, microsoft-graph-docs#1638, abraunegg/onedrive#849 | lengthMissingStatus
      B16 | a fragment above 4 MB | taken: 200, or 201 if it is the last | DOC | Outlook: attach large files, advice for performance | overLimit
      B17 | an empty last PUT | 400 invalidRequest, and nothing is finished | INF | nothing finishes: demisto/content#41189; answer inferred
      B18 | several sessions on one draft, where they are not allowed | 412 ErrorIrresolvableConflict | SEEN | msgraph-sdk-dotnet#1287 | parallelSessions
      B19 | the item outgrows the mailbox, by the fault respond | 413 ErrorMessageSizeExceeded | SEEN | microsoft-graph-docs#15579; status inferred
      B20 | more than four requests at once, by the fault throttle or where that is switched on | 429 ApplicationThrottled, Retry-After | SEEN | magodo/terraform-provider-outlook#21; alcionai/corso#3695 | mailboxConcurrency
      upload-quota | more megabytes in a time than a mailbox takes, where that is switched on | 429 ApplicationThrottled, Retry-After | DOC | Graph: throttling limits of Outlook | quotaMegabytes
      B21 | a small POST of 3 MB or more | 413 RequestEntityTooLarge | SEEN | msgraph-sdk-java#52; microsoft-graph-docs#11806 | sizeErrorStatus
      B22 | an incident, by the fault respond | 401 InvalidAudienceForResource without cause | SEEN | msgraph-sdk-dotnet#2239; msgraph-sdk-javascript#1923
      B23 | GET on the upload URL, where it is not available | 404 ErrorItemNotFound or 405 notAllowed; by default 200 and the ranges | CLIENT | elie222/inbox-zero; 200: the resume of the official SDKs | statusAnswer
      B24 | cancel twice | 204, then 404 ErrorItemNotFound | INF | first: Outlook: attach large files, cancel; second inferred
      """;

  private static final String CLAIMS =
      """
      fragmentCasing | camel: expirationDateTime, nextExpectedRanges | SEEN | msgraph-sdk-dotnet#2092, the global cloud
      fragmentCasing | pascal: ExpirationDateTime, NextExpectedRanges | DOC | Outlook: attach large files, 2019 to 2021; 21Vianet: msgraph-sdk-dotnet#2092
      fragmentCasing | mixed: ExpirationDateTime, nextExpectedRanges | DOC | Outlook: attach large files, newer examples
      rangeForm | start: 2097152 | DOC | uploadSession resource, a single value; Outlook: attach large files, step 2
      rangeForm | open: 2097152- | DOC | the 0- of every create answer; driveItem: createUploadSession
      rangeForm | closed: 1998457-2097094 | DOC | Outlook: attach large files, step 3, several ranges may come; a comment in its source
      minSize | 3145728: 3 MB, binary and inclusive | DOC | attachment: createUploadSession, introduction; Outlook: attach large files, errors
      minSize | 2097152 | SEEN | msgraph-sdk-java#52, measured by one person in 2020
      maxSize | 157286400: 150 MB, binary and inclusive | DOC | attachment: createUploadSession, introduction; MB as measured: msgraph-sdk-java#52
      maxSize | 36700160: 35 MB, the default of a tenant | DOC | attachment: createUploadSession, the limit of messages
      maxFragmentBytes | 4194304: 4 MB, binary and inclusive | DOC | attachment: createUploadSession, up to 4 MB each time
      maxFragmentBytes | 4194303: less than 4 MB | DOC | Outlook: attach large files, introduction
      overLimit | accept: 4 MB are advice for better performance | DOC | Outlook: attach large files, step 2
      overLimit | reject | DOC | attachment: createUploadSession, up to 4 MB each time
      sizeErrorStatus | 413 | SEEN | msgraph-sdk-java#52, small POST
      sizeErrorStatus | 400 | SEEN | microsoft-graph-docs#11806, small POST
      urlShape | live: /api/gv1.0/users('...')/messages('...') | SEEN | msgraph-sdk-java#1818, msgraph-sdk-java-core#445, msgraph-sdk-dotnet#840
      urlShape | documented: /api/v2.0/Users('...')/Messages('...') | DOC | attachment: createUploadSession, response; Outlook: attach large files, step 1
      locationStyle | parenthesis: /Attachments('{id}') | DOC | Outlook: attach large files, step 2; alcionai/corso cuts the id at the quotes
      locationStyle | slash: /Attachments/{id} | INF | as for To Do, the same store: To Do: attach files, step 2
      nonFile | reject: 405 | SEEN | microsoft-graph-docs-contrib#710
      nonFile | accept: file, item and reference are allowed values | DOC | attachmentItem resource
      contentId | accept | DOC | attachment: createUploadSession, example 2, since about 2022
      contentId | reject: 400 | SEEN | microsoft-graph-docs-contrib#4850, in 2020
      lifetime | PT2H | INF | Outlook: attach large files: the sample ran until 1:41:47 before its expiry
      lifetime | PT1H | CLIENT | Nylas' documentation
      lifetime | PT48H | CLIENT | elie222/inbox-zero, a comment
      slidingExpiry | false: it is the expiry of the token in the URL | DOC | Outlook: attach large files, step 1
      slidingExpiry | true | DOC | uploadSession resource, newest text; seen on drive items: onedrive-api-docs#1260, #1073
      expiredAs | 401: the token in the URL is dead | INF | Outlook: attach large files: the expiry is that of the token
      expiredAs | 404 | INF | a session that is gone
      expiredAs | 400, 403 | INF | as for drive items: onedrive-api-docs#698, abraunegg/onedrive#3355
      expiredAs | 410 | INF | on the list of Graph: error responses
      sequenceErrorStatus | 416 | INF | Graph: error responses, invalidRange; as for drive items: onedrive-api-docs#64, #79
      sequenceErrorStatus | 400 | INF | no answer of Outlook was ever pasted
      lengthMissingStatus | 400 | INF | as for drive items: MicrosoftDocs/TeamBlogFeedback#27
      lengthMissingStatus | 411 | INF | on the list of Graph: error responses
      authOnPut | reject: 401 | SEEN | msgraph-sdk-dotnet#2239, microsoft-graph-docs-contrib#1579, msgraph-sdk-java#409
      authOnPut | accept | INF | for clients whose token cannot be taken off
      audienceError | resource: InvalidAudienceForResource | SEEN | msgraph-sdk-dotnet#2239, microsoft-graph-docs#6955
      audienceError | claim: InvalidAudience | SEEN | msgraph-sdk-java-core#445
      statusAnswer | 200 | CLIENT | the resume of the official SDKs reads it; no page has it
      statusAnswer | 404 or 405 | CLIENT | elie222/inbox-zero takes both for not available
      parallelSessions | accept | INF | no page forbids it
      parallelSessions | reject: 412 | SEEN | msgraph-sdk-dotnet#1287
      sharedMailbox | accept: fixed since | SEEN | microsoft-graph-docs#10831, a comment
      sharedMailbox | reject: 403 | DOC | Graph: known issues; microsoft-graph-docs#12103
      partialAccept | none: all its bytes are ignored | INF | as for drive items: driveItem: createUploadSession, best practices
      partialAccept | all: what had come is kept | INF | as for drive items: onedrive-api-docs#75, #1273; the comment in the source of Outlook: attach large files
      mailboxConcurrency | 0: no bound | INF | one service account in a test suite is no mailbox in production
      mailboxConcurrency | 4 | DOC | Graph: throttling limits of Outlook, for each app and mailbox
      quotaMegabytes | 0: no bound | INF | uploads of tests come faster than those of people
      quotaMegabytes | 150 | DOC | Graph: throttling limits of Outlook
      quotaMegabytes | 15 | DOC | Graph: throttling, the text of 2021
      quotaWindow | PT5M: for 150 MB | DOC | Graph: throttling limits of Outlook
      quotaWindow | PT30S: for 15 MB | DOC | Graph: throttling, the text of 2021
      innerErrorKey | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710
      innerErrorKey | innererror | DOC | Graph: error responses, prose
      """;

  static final Provenance ALL = Provenance.of(BEHAVIOURS, CLAIMS);

  private OutlookProvenance() {}
}
