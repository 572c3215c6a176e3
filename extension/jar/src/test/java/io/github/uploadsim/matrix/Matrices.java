package io.github.uploadsim.matrix;

import java.util.List;

/** The one place that lists the matrices of all families. */
final class Matrices {

  static final List<ErrorRows> ERRORS =
      List.of(
          new TodoErrorRows(), new OutlookErrorRows(), new DriveErrorRows(), new PrintErrorRows());

  static final List<SwitchRows> SWITCHES =
      List.of(
          new TodoSwitchRows(),
          new OutlookSwitchRows(),
          new DriveSwitchRows(),
          new PrintSwitchRows());

  private Matrices() {}
}
