package io.github.uploadsim.matrix;

import java.util.stream.Stream;

/** What each switch of one family changes, over HTTP. */
interface SwitchRows {

  /** The family's name, such as {@code todo}. */
  String family();

  /** One row for each switch of the family. */
  Stream<SwitchRow> rows();
}
