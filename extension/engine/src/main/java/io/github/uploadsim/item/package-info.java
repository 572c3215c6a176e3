/** Finished files and the folders they lie in, as immutable values. */
@NullMarked
package io.github.uploadsim.item;

import org.jspecify.annotations.NullMarked;
