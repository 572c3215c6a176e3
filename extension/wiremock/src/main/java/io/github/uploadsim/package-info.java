/**
 * The face of uploadsim. Most users need only {@link io.github.uploadsim.UploadSim}, {@link
 * io.github.uploadsim.Faults} and {@link io.github.uploadsim.When}.
 */
@NullMarked
package io.github.uploadsim;

import org.jspecify.annotations.NullMarked;
