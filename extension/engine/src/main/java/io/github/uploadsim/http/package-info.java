/** HTTP freed from any server library: what was called and what is replied, as immutable values. */
@NullMarked
package io.github.uploadsim.http;

import org.jspecify.annotations.NullMarked;
