package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.Provenance;

/** Where the behaviours of the To Do family come from; docs/fidelity.md is written from this. */
final class TodoProvenance {

  private static final String BEHAVIOURS =
      """
      create | POST .../attachments/createUploadSession | 200, uploadUrl, expirationDateTime, nextExpectedRanges 0- | DOC | taskFileAttachment: createUploadSession | createStatus
      uploadUrl | create | a Graph URL .../attachmentSessions/{id}; me becomes users/{guid}; no query | DOC | taskFileAttachment: createUploadSession, response
      fragment | PUT {uploadUrl}/content with Content-Range | 200, expirationDateTime, nextExpectedRanges | DOC | To Do: attach files, step 2 | fragmentCasing
      broken-fragment | the sender goes away in mid-fragment | nothing of it is kept | INF | as for drive items: driveItem: createUploadSession, best practices | partialAccept
      last-fragment | the fragment that completes the file | 201, Location, no body | DOC | To Do: attach files, step 2 | locationStyle
      status | GET {uploadUrl} | 200, the session as an entity | DOC | v1.0 model, attachmentSession | statusAnswer
      content-url | GET or DELETE {uploadUrl}/content | the same as on {uploadUrl} | CLIENT | the large-file tasks of all official SDKs | statusOnContent
      cancel | DELETE {uploadUrl} | 204 | DOC | To Do: attach files, cancel | bearerOnCancel
      expiry | any time after create | expirationDateTime stays | DOC | To Do: attach files, step 2 | slidingExpiry
      lifetime | create | expirationDateTime an hour ahead | INF | no page says | lifetime
      list | GET .../attachments | 200, without contentBytes | DOC | todoTask: list attachments
      get | GET .../attachments/{id} | 200, with contentBytes | DOC | taskFileAttachment: get | wrapGet
      value | GET .../attachments/{id}/$value | 200, the bytes | DOC | taskFileAttachment: get
      delete | DELETE .../attachments/{id} | 204 | DOC | taskFileAttachment: delete
      small-post | POST .../attachments with contentBytes, below 3 MB | 201, the attachment | DOC | todoTask: POST attachments
      range-form | what is expected next | one start offset | DOC | attachmentSession resource; To Do: attach files, step 2 | rangeForm
      one-range | what is expected next | never more than one range; step 3 speaks of several, but fragments come in order, so no switch | DOC | attachmentSession resource, always a single value
      megabyte | MB on the pages | binary and inclusive; every limit is a switch in bytes | INF | measured elsewhere: msgraph-sdk-java#52, microsoft-graph-docs-contrib#7907 | maxFragmentBytes
      integers | Content-Length and sizes | read as 64 bits; the limits keep them below the Int32 of the header tables, so no switch | DOC | To Do: attach files, step 2; v1.0 model, attachmentInfo
      inner-error | the inner object of an error | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710 | innerErrorKey
      A1 | no bearer token | 401 InvalidAuthenticationToken | CLIENT | To Do: attach files, required headers; code: msgraph-sdk-dotnet-core, UploadResponseHandlerTests | bearer
      A2 | create with a token whose idtyp claim is app | 403 ErrorAccessDenied | INF | taskFileAttachment: createUploadSession, not supported; answer inferred | allowAppOnly
      A3 | create on a task that does not exist | 404 ErrorItemNotFound | INF | the Exchange store: ggpwnkthx/Microsoft-Graph-SMTP-Relay#47 | tasks
      A4 | attachmentInfo, its type, name or size missing or wrong | 400 invalidRequest | INF | Graph: error responses; no other answer is known, so no switch
      A5 | create without a body, or without JSON | 400 BadRequest | SEEN | EvotecIT/Mailozaurr#40, Outlook behind the same gateway
      A6 | create of more than 25 MB | 413 ErrorAttachmentSizeLimitExceeded | INF | limit: taskFileAttachment: createUploadSession; code: Exchange's | sizeErrorStatus
      A7 | create of no bytes, and an empty PUT | 200, then 201 | INF | 0 MB is inside the range: taskFileAttachment: createUploadSession | zeroBytes
      A8 | PUT to the bare uploadUrl | 404 UnknownError | SEEN | msgraph-sdk-php#1506 | acceptBareUploadUrl
      A9 | POST to attachmentSessions | 404 UnknownError | SEEN | mpalermiti/outlook-mcp#67 | sessionsPostStatus
      A10 | PUT of more than 4 MB | 413 RequestEntityTooLarge | INF | it fails: To Do: attach files, step 2; text: microsoft-graph-docs#11806 | overLimit
      A11 | Content-Range missing or malformed | 400 invalidRequest | INF | required: To Do: attach files, step 2; answer as for drive items: abraunegg/onedrive#849
      A12 | no Content-Length | 411 invalidRequest | INF | required: To Do: attach files, step 2; Graph: error responses | lengthMissingStatus
      A13 | Content-Length is not that of the range | 400 invalidRequest | INF | as for drive items: microsoft-graph-docs#1638; no other answer is known, so no switch
      A14 | a gap | 416 invalidRange, inner fragmentOutOfOrder | INF | in order: To Do: attach files, step 2; answer: onedrive-api-docs#79 | sequenceErrorStatus
      A15 | an overlap or a repeat | 416 invalidRange, inner fragmentOverlap | INF | Graph: error responses, the sample; onedrive-api-docs#64 | sequenceErrorStatus
      A16 | another total than at create | 400 invalidRequest, inner fragmentLengthMismatch | INF | Graph: error responses; text: onedrive-api-docs#1332
      A17 | after expiry, cancel or completion; unknown session | 404 ErrorItemNotFound | INF | an entity that is gone; no answer was ever pasted | expiredAs
      A18 | cancel twice | 204, then 404 ErrorItemNotFound | INF | first: To Do: attach files, cancel; second inferred
      A19 | throttled, by the fault throttle | 429 ApplicationThrottled, Retry-After | SEEN | magodo/terraform-provider-outlook#21
      A20 | gateway failure, by the fault respond | 503 or 504 UnknownError | SEEN | microsoft-graph-docs#4289, #2659
      """;

  private static final String CLAIMS =
      """
      createStatus | 200 | DOC | taskFileAttachment: createUploadSession, response; every example
      createStatus | 201 | DOC | To Do: attach files, step 1, prose; what Outlook answers
      acceptBareUploadUrl | false: uploadUrl/content only, the bare URL is 404 | SEEN | msgraph-sdk-php#1506; To Do: attach files, step 2, examples
      acceptBareUploadUrl | true: the URL in uploadUrl as it is | DOC | To Do: attach files, step 2, prose; microsoft-graph-docs#17061, a draft
      fragmentCasing | camel: expirationDateTime, nextExpectedRanges | DOC | v1.0 model, attachmentSession; To Do: attach files, prose
      fragmentCasing | pascal: ExpirationDateTime, NextExpectedRanges | DOC | To Do: attach files, step 2, example; 21Vianet: msgraph-sdk-dotnet#2092
      fragmentCasing | mixed: ExpirationDateTime, nextExpectedRanges | INF | as for Outlook: attach large files, newer examples
      rangeForm | start: 2097152 | DOC | attachmentSession resource, a single value; To Do: attach files, step 2
      rangeForm | open: 2097152- | DOC | the 0- of every create answer; driveItem: createUploadSession
      rangeForm | closed: 1998457-2097094 | DOC | To Do: attach files, step 3, several ranges may come; a comment in its source
      maxFragmentBytes | 4194304: 4 MB, binary and inclusive | DOC | To Do: attach files, step 2; binary as measured: microsoft-graph-docs-contrib#7907
      maxFragmentBytes | 4194303: less than 4 MB | DOC | To Do: attach files, introduction
      overLimit | reject: anything larger fails | DOC | To Do: attach files, step 2, header table
      overLimit | accept: 4 MB are advice for better performance | DOC | microsoft-graph-docs#17061, a draft; Outlook: attach large files
      maxSize | 26214400: 25 MB, binary and inclusive | DOC | taskFileAttachment: createUploadSession, introduction; MB as measured elsewhere: msgraph-sdk-java#52
      maxSize | 25000000: 25 MB, decimal | INF | no page says which MB is meant
      sizeErrorStatus | 413 | INF | on the list of Graph: error responses; microsoft-graph-docs#11806, small POST
      sizeErrorStatus | 400 | INF | msgraph-sdk-java#52, small POST of a neighbour
      locationStyle | slash: /Attachments/{id} | DOC | To Do: attach files, step 2, last answer
      locationStyle | parenthesis: /Attachments('{id}') | DOC | microsoft-graph-docs#17061, a draft; Outlook: attach large files
      lifetime | PT1H | INF | no page says; a guess
      lifetime | any other | INF | only expirationDateTime counts for a client
      slidingExpiry | false: the value of create is repeated | DOC | To Do: attach files, step 2, examples
      slidingExpiry | true | DOC | uploadSession resource, newest text; seen on drive items: onedrive-api-docs#1260, #1073
      expiredAs | 404 | INF | the session is an entity of the model, and gone
      expiredAs | 400, 401, 403 | INF | as for drive items: onedrive-api-docs#698, #1570; abraunegg/onedrive#3355
      expiredAs | 410 | INF | on the list of Graph: error responses
      sequenceErrorStatus | 416 | INF | Graph: error responses, invalidRange; as for drive items: onedrive-api-docs#64, #79
      sequenceErrorStatus | 400 | INF | no answer of To Do was ever pasted
      lengthMissingStatus | 411 | INF | on the list of Graph: error responses
      lengthMissingStatus | 400 | INF | as for drive items: MicrosoftDocs/TeamBlogFeedback#27
      statusAnswer | 200 | DOC | v1.0 model, attachmentSession; Get-MgUserTodoTaskAttachmentSession
      statusAnswer | 404 or 405 | INF | no page shows the call; elie222/inbox-zero takes both for not available
      statusOnContent | accept | CLIENT | the large-file tasks of all official SDKs keep one URL for PUT, GET and DELETE
      statusOnContent | reject: 405 | INF | v1.0 model: /content is a stream that is written
      sessionsPostStatus | 404 | SEEN | mpalermiti/outlook-mcp#67
      sessionsPostStatus | 405 | DOC | v1.0 model: the collection is there and not insertable
      bearer | required | DOC | taskFileAttachment: createUploadSession, request headers; To Do: attach files, step 2
      bearer | optional | INF | the other families: their upload URLs take no token
      bearerOnCancel | required | INF | an ordinary Graph URL
      bearerOnCancel | optional | DOC | To Do: attach files, cancel: the example has no Authorization
      allowAppOnly | false | DOC | taskFileAttachment: createUploadSession, permissions: not supported; msgraph-sdk-dotnet#3055
      allowAppOnly | true | DOC | another rendering of that page: Tasks.ReadWrite.All
      appOnlyStatus | 403 | INF | the Exchange store without rights: microsoft-graph-docs#12103
      appOnlyStatus | 401 | INF | nobody pasted the answer
      wrapGet | false: a plain entity | DOC | OData; the answer of todoTask: POST attachments
      wrapGet | true: {"value": {...}} | DOC | taskFileAttachment: get, example
      partialAccept | none: all its bytes are ignored | INF | as for drive items: driveItem: createUploadSession, best practices
      partialAccept | all: what had come is kept | INF | as for drive items: onedrive-api-docs#75, #1273; the comment in the source of To Do: attach files
      zeroBytes | accept | INF | taskFileAttachment: createUploadSession: 0 MB is inside the range, and no page says how it ends
      zeroBytes | reject | INF | as for drive items: onedrive-api-docs#53
      innerErrorKey | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710
      innerErrorKey | innererror | DOC | Graph: error responses, prose
      tasks | empty: every task exists | INF | a test has nothing to prepare
      tasks | a list: 404 for any other | INF | the Exchange store: ggpwnkthx/Microsoft-Graph-SMTP-Relay#47
      """;

  static final Provenance ALL = Provenance.of(BEHAVIOURS, CLAIMS);

  private TodoProvenance() {}
}
