package io.github.uploadsim.session;

import io.github.uploadsim.item.Item;
import java.util.List;

/** Where a finished file goes among those that are there already. */
public sealed interface Placement {

  /**
   * It has a place.
   *
   * @param item the file as it will be found
   * @param replaced the files that it takes the place of
   */
  record Placed(Item item, List<Item> replaced) implements Placement {
    public Placed {
      replaced = List.copyOf(replaced);
    }

    /** A file that takes no other's place. */
    public Placed(Item item) {
      this(item, List.of());
    }
  }

  /** It has none, and why; the bytes stay with the session. */
  record Blocked(Outcome.Refused refusal) implements Placement {}
}
