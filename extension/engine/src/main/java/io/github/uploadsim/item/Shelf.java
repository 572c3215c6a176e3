package io.github.uploadsim.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All finished items, in the order in which they were finished. Immutable. */
public record Shelf(List<Item> items) {

  /** A shelf without items. */
  public static final Shelf EMPTY = new Shelf(List.of());

  public Shelf {
    items = List.copyOf(items);
  }

  /** The items of one folder. */
  public List<Item> in(String folder) {
    return items.stream().filter(item -> item.folder().equals(folder)).toList();
  }

  /** One item of a folder. */
  public Optional<Item> find(String folder, String id) {
    return in(folder).stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** This shelf with one more item. */
  public Shelf with(Item item) {
    List<Item> more = new ArrayList<>(items);
    more.add(item);
    return new Shelf(more);
  }

  /** This shelf without an item. */
  public Shelf without(Item item) {
    return without(List.of(item));
  }

  /** This shelf without some items. */
  public Shelf without(List<Item> gone) {
    return new Shelf(items.stream().filter(item -> !gone.contains(item)).toList());
  }
}
