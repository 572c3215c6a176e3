/**
 * How a family speaks: its URLs, its bodies, its errors and its habits. A dialect reads a call into
 * a command and tells an outcome as a reply; it holds no state.
 */
@NullMarked
package io.github.uploadsim.dialect;

import org.jspecify.annotations.NullMarked;
