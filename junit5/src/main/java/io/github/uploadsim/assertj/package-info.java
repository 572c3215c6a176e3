/**
 * Assertions about what a simulator received. AssertJ is the user's own. Import {@link
 * io.github.uploadsim.assertj.UploadSimAssertions#assertThat} statically beside AssertJ's own.
 */
@NullMarked
package io.github.uploadsim.assertj;

import org.jspecify.annotations.NullMarked;
