package io.github.uploadsim.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private final Item first = item("1", "task a");
  private final Item second = item("2", "task b");
  private final Item third = item("3", "task a");
  private final Shelf shelf = Shelf.EMPTY.with(first).with(second).with(third);

  @Test
  void aFolderHoldsItsOwnItemsInTheOrderOfTheirArrival() {
    assertThat(shelf.in("task a")).containsExactly(first, third);
    assertThat(shelf.in("task c")).isEmpty();
  }

  @Test
  void anItemIsFoundInItsOwnFolderOnly() {
    assertThat(shelf.find("task b", "2")).contains(second);
    assertThat(shelf.find("task a", "2")).isEmpty();
  }

  @Test
  void removingLeavesTheOthersAndTheOriginal() {
    assertThat(shelf.without(first).items()).containsExactly(second, third);
    assertThat(shelf.items()).hasSize(3);
  }

  private static Item item(String id, String folder) {
    return new Item(id, folder, "a.txt", "text/plain", 1, Instant.EPOCH, "content " + id);
  }
}
