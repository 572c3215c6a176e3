/**
 * The rules of an upload session, and nothing else: a session is a value that answers every
 * command. No clock, no input or output, no HTTP.
 */
@NullMarked
package io.github.uploadsim.session;

import org.jspecify.annotations.NullMarked;
