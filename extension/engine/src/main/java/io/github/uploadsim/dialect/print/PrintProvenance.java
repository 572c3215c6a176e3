package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Provenance;

/** Where the behaviours of the print family come from; docs/fidelity.md is written from this. */
final class PrintProvenance {

  private static final String BEHAVIOURS =
      """
      create | POST .../documents/{id}/createUploadSession, on a printer or a share | 200, uploadUrl, expirationDateTime, nextExpectedRanges 0-4533321 | DOC | printDocument: createUploadSession, response
      spelling | createUploadSession in any case, or qualified with microsoft.graph | the same | INF | as for Outlook: microsoft-graph-docs-contrib#1579; davidmoten/odata-client
      jobs | create on any document of any job | 200, whether or not somebody created the job; a share and its printer have two | INF | a simplification: a test has nothing to prepare, so no switch
      print-task | create with an application's own token on a printer | 200; the page wants a print task of that application in processing, which is taken to be there | DOC | printDocument: createUploadSession, introduction
      uploadUrl | create | /uploadSessions/{guid} of the print host with tempauthtoken in its query; here on the simulator | DOC | printDocument: createUploadSession, response
      fragment | PUT {uploadUrl} with Content-Range, without bearer | 202, expirationDateTime, nextExpectedRanges with every hole | DOC | Universal Print: upload documents, example
      broken-fragment | the sender goes away in mid-fragment | nothing of it is kept | INF | as for drive items: driveItem: createUploadSession, best practices | partialAccept
      last-fragment | the fragment that fills the last hole | 201, id, documentName, contentType, size; the session is gone | DOC | Universal Print: upload documents, completing a file | nameMember
      second-upload | another upload to a document that has its file | takes its place with its last byte | INF | no page says; no other answer is known, so no switch
      status | GET {uploadUrl} | 200, the same as a fragment | DOC | Universal Print: upload documents, get the upload session | statusAnswer
      cancel | DELETE {uploadUrl} | 204 | DOC | Universal Print: upload documents, cancel
      expiry | any time after create | expirationDateTime stays | DOC | Universal Print: upload documents, the same value in all examples | slidingExpiry
      lifetime | create | expirationDateTime an hour ahead | INF | no page says | lifetime
      documents | GET .../documents, .../documents/{id} | 200; id, displayName, contentType, size of what is finished | DOC | printDocument resource; v1.0 model
      value | GET .../documents/{id}/$value | 200 and the bytes, where the service sends 302 to a download URL of the print host: a simplification | DOC | printDocument: get file
      range-form | what is expected next | every hole with both ends | DOC | Universal Print: upload documents, examples | rangeForm
      range-end | the last range of 4533322 bytes | ends at 4533321; one sample has 4533322, but ranges are inclusive, so no switch | DOC | Universal Print: upload documents, request body; printDocument: createUploadSession, response
      alignment | a fragment of any length below the limit | taken; multiples of 200 KB, or of 320 KiB for the SDKs, are advice, so no switch | DOC | Universal Print: upload documents, newer text
      megabyte | MB on the pages | binary; less than is exclusive, so the largest fragment has 10485759 bytes | INF | measured elsewhere: msgraph-sdk-java#52, microsoft-graph-docs-contrib#7907 | maxFragmentBytes
      integers | Content-Length and sizes | read as 64 bits | DOC | v1.0 model, printDocumentUploadProperties
      inner-error | the inner object of an error | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710 | innerErrorKey
      D1 | a byte of the fragment is there already | 416 invalidRange, inner fragmentOverlap | DOC | Universal Print: upload documents, remarks; code inferred: Graph: error responses, the sample | sequenceErrorStatus
      D2 | a bearer token on the upload URL | 401 unauthenticated | DOC | Universal Print: upload documents, remarks, might; code inferred: Graph: error responses | authOnPut
      D3 | a scope is missing at create, by the fault respond | 403 UnknownError | SEEN | microsoft-graph-docs-contrib#4337; status inferred
      D4 | a fragment of 10 MB or more | 413 RequestEntityTooLarge, inner maxFragmentLengthExceeded | INF | limit: Universal Print: upload documents, introduction; inner code: Graph: error responses | sizeErrorStatus
      D5 | more than four fragments of a document at once, or the fault throttle | 429 TooManyRequests, inner 429, Retry-After | INF | limit: Universal Print: upload documents, introduction; answer: Graph: throttling, the sample | parallelPuts
      D6 | after the last fragment, cancel or expiry; unknown session | 404 itemNotFound | INF | deleted: Universal Print: upload documents, note; code: Graph: error responses | expiredAs
      D7 | a fragment ahead of the others | 202; where they must come in order, 416 invalidRange, inner fragmentOutOfOrder | DOC | Universal Print: upload documents, introduction; 416 inferred: onedrive-api-docs#79 | sequential
      E1 | no bearer token on a Graph URL | 401 InvalidAuthenticationToken | CLIENT | printDocument: createUploadSession, request headers; code: msgraph-sdk-dotnet-core, UploadResponseHandlerTests
      E2 | the token in the upload URL altered or missing | 401 unauthenticated | INF | Graph: error responses; no other answer is known, so no switch
      E3 | POST to the upload URL | 405 notAllowed | INF | Graph: error responses
      E4 | create with no body, or with one that cannot be read | 400 BadRequest | SEEN | EvotecIT/Mailozaurr#40, Outlook behind the same gateway
      E5 | documentName, contentType or size missing, null or wrong; size of 0 or less | 400 invalidRequest | INF | not null: printDocument: createUploadSession; Graph: error responses; no other answer is known, so no switch
      E6 | Content-Range missing or malformed, also with an equals sign; an empty PUT | 400 invalidRequest | INF | required: Universal Print: upload documents, request headers; answer as for drive items: abraunegg/onedrive#849 | acceptEqualsSign
      E7 | range and body of different lengths | 400 invalidRequest | INF | as for drive items: microsoft-graph-docs#1638; no other answer is known, so no switch
      E8 | another total than at create | 400 invalidRequest, inner fragmentLengthMismatch | INF | Graph: error responses; text: onedrive-api-docs#1332
      E9 | a document that has no file | 404 itemNotFound | INF | Graph: error responses
      E10 | create on a share with an application's own token | 403 UnknownError | INF | delegated only: printDocument: createUploadSession, permissions; answer as for a missing scope: microsoft-graph-docs-contrib#4337 | appOnlyOnShares
      E11 | no Content-Length | 411 invalidRequest | INF | required: Universal Print: upload documents, request headers; Graph: error responses | lengthMissingStatus
      E12 | GET on the upload URL, where it is not available | 404 itemNotFound or 405 notAllowed; by default 200 and the ranges | INF | as for Outlook: elie222/inbox-zero; 200: Universal Print: upload documents | statusAnswer
      """;

  private static final String CLAIMS =
      """
      rangeForm | closed: 72797-4533321 | DOC | Universal Print: upload documents, examples; printDocument: createUploadSession, response
      rangeForm | open: 72797- | DOC | driveItem: createUploadSession
      rangeForm | start: 72797 | DOC | uploadSession resource, a single value
      maxFragmentBytes | 10485759: less than 10 MB, binary | DOC | Universal Print: upload documents, introduction; binary as measured elsewhere: microsoft-graph-docs-contrib#7907
      maxFragmentBytes | 9999999: less than 10 MB, decimal | INF | no page says which MB is meant
      overLimit | reject | DOC | Universal Print: upload documents: as long as a request is less than 10 MB
      overLimit | accept | INF | no page says what happens to a larger one; for Outlook such a limit is advice: Outlook: attach large files
      sizeErrorStatus | 413 | INF | on the list of Graph: error responses; microsoft-graph-docs#11806, small POST to a mailbox
      sizeErrorStatus | 400 | INF | msgraph-sdk-java#52, small POST to a mailbox
      sequential | false: in any order | DOC | Universal Print: upload documents, introduction
      sequential | true: one fragment after the other | DOC | printDocument: createUploadSession: subsequent sequential PUT
      parallelPuts | 4 | DOC | Universal Print: upload documents, introduction: up to four concurrent requests
      parallelPuts | 0: no bound | INF | no page says what happens to a fifth
      acceptEqualsSign | false: bytes 4533312-4533321/4533322 | DOC | Universal Print: upload documents, header table and last example
      acceptEqualsSign | true: bytes=0-72796/4533322 too | DOC | Universal Print: upload documents, first example
      nameMember | documentName | DOC | Universal Print: upload documents, completing a file, example
      nameMember | displayName | DOC | v1.0 model, printDocument; printDocument resource
      nameMember | both | INF | for clients that read either
      lifetime | PT1H | INF | no page says; a guess
      lifetime | any other | INF | only expirationDateTime counts for a client
      slidingExpiry | false: all answers have the same value | DOC | Universal Print: upload documents, examples
      slidingExpiry | true | DOC | uploadSession resource, newest text; seen on drive items: onedrive-api-docs#1260, #1073
      expiredAs | 404 | INF | Universal Print: upload documents, cancel: the session is cleaned up
      expiredAs | 401: the token in the URL is dead | INF | as for Outlook: attach large files: the expiry is that of the token
      expiredAs | 400, 403 | INF | as for drive items: onedrive-api-docs#698, abraunegg/onedrive#3355
      expiredAs | 410 | INF | on the list of Graph: error responses
      sequenceErrorStatus | 416 | DOC | Universal Print: upload documents, remarks, for what is there already; a gap inferred
      sequenceErrorStatus | 400 | INF | no answer of the print host was ever pasted
      authOnPut | reject: 401 | DOC | Universal Print: upload documents, remarks: might result in 401
      authOnPut | accept | DOC | the same remark: might
      appOnlyOnShares | reject: delegated only | DOC | printDocument: createUploadSession, permissions
      appOnlyOnShares | accept | INF | as on printers, where the page has application permissions
      appOnlyStatus | 403 | INF | as for a missing scope: microsoft-graph-docs-contrib#4337
      appOnlyStatus | 401 | INF | nobody pasted the answer
      lengthMissingStatus | 411 | INF | on the list of Graph: error responses
      lengthMissingStatus | 400 | INF | as for drive items: MicrosoftDocs/TeamBlogFeedback#27
      statusAnswer | 200 | DOC | Universal Print: upload documents, get the upload session
      statusAnswer | 404 or 405 | INF | as for Outlook, where elie222/inbox-zero takes both for not available
      partialAccept | none: all its bytes are ignored | INF | as for drive items: driveItem: createUploadSession, best practices
      partialAccept | all: what had come is kept | INF | as for drive items: onedrive-api-docs#75, #1273
      innerErrorKey | innerError | SEEN | microsoft-graph-docs#4289; microsoft-graph-docs-contrib#710
      innerErrorKey | innererror | DOC | Graph: error responses, prose
      """;

  static final Provenance ALL = Provenance.of(BEHAVIOURS, CLAIMS);

  private PrintProvenance() {}
}
