/**
 * Published examples, replayed byte for byte. A family joins by putting files into {@code
 * src/test/resources/transcripts/{family}}; the README there describes their format.
 */
package io.github.uploadsim.transcript;
