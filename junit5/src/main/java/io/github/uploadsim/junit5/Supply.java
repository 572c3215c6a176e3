package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSim;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the simulators of one extension come from. */
interface Supply {

  /** Prepares for the tests of a class. */
  void beforeClass(ExtensionContext context);

  /** The simulator of a class, for those who ask outside of any test. */
  UploadSim forClass(ExtensionContext context);

  /** Begins the turn of one test. */
  Turn turn(ExtensionContext context);

  /** Says that the callbacks before a test have begun; what the test needs may be there now. */
  default void arrive(Turn turn) {}

  /** The simulator of the moment. */
  UploadSim current();
}
