/** The list of the families: the one place that a new family adds a line to. */
@NullMarked
package io.github.uploadsim.family;

import org.jspecify.annotations.NullMarked;
