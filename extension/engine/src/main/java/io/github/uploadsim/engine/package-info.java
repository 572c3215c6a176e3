/**
 * The imperative shell around the pure core, still without a server: sessions and their bytes, the
 * journal, the clock, and the one place where a call is answered.
 */
@NullMarked
package io.github.uploadsim.engine;

import org.jspecify.annotations.NullMarked;
