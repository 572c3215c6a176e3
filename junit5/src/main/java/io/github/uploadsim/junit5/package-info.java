/**
 * A simulator for each test. Most users need only {@link
 * io.github.uploadsim.junit5.UploadSimExtension} and a parameter of type {@link
 * io.github.uploadsim.UploadSim}.
 */
@NullMarked
package io.github.uploadsim.junit5;

import org.jspecify.annotations.NullMarked;
