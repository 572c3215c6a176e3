package io.github.uploadsim.assertj;

import io.github.uploadsim.UploadSim;

/** Begins assertions about a simulator. */
public final class UploadSimAssertions {

  private UploadSimAssertions() {}

  /** Begins assertions about what the simulator received. */
  public static UploadSimAssert assertThat(UploadSim actual) {
    return new UploadSimAssert(actual);
  }
}
