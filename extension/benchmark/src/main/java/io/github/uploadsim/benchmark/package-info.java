/**
 * Measures the simulator against the bare server it stands on. Servers run in processes of their
 * own, started by {@link io.github.uploadsim.benchmark.ServerMain}; the measuring process is the
 * client.
 */
@NullMarked
package io.github.uploadsim.benchmark;

import org.jspecify.annotations.NullMarked;
