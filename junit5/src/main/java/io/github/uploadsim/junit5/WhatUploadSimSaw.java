package io.github.uploadsim.junit5;

/** Not a failure: it hangs on the failure of a test and tells what the simulator saw. */
final class WhatUploadSimSaw extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WhatUploadSimSaw(String text) {
    super(text, null, false, false);
  }
}
