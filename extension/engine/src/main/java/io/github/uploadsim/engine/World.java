package io.github.uploadsim.engine;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that happened since the last reset. A reset makes a new world; a request that is still under
 * way ends in the old one and leaves no trace in the new.
 */
final class World implements AutoCloseable {

  private final Sessions sessions = new Sessions();
  private Shelf shelf = Shelf.EMPTY;
  private final Map<String, Content> contents = new ConcurrentHashMap<>();
  private final FaultDesk desk;
  private final Journal journal;
  private final Scratch scratch;
  private final Lanes lanes = new Lanes();

  private boolean closed;

  World(Settings settings, Slabs slabs) {
    this.desk = new FaultDesk(settings.seed());
    this.journal = new Journal(settings.journalLimit());
    this.scratch = new Scratch(slabs, settings.scratchFolder());
  }

  Sessions sessions() {
    return sessions;
  }

  synchronized Shelf shelf() {
    return shelf;
  }

  FaultDesk desk() {
    return desk;
  }

  Journal journal() {
    return journal;
  }

  Lanes lanes() {
    return lanes;
  }

  Scratch scratch() {
    return scratch;
  }

  /** Finds a place for a file and, if it has one and is to be there, puts it there. */
  synchronized Placement place(
      Function<Shelf, Placement> place, Predicate<Placement.Placed> wanted, Content content) {
    Placement placement = place.apply(shelf);
    if (placement instanceof Placement.Placed placed && wanted.test(placed) && !closed) {
      shelve(placed, content);
    }
    return placement;
  }

  private void shelve(Placement.Placed placed, Content content) {
    if (content.retain()) {
      placed.replaced().forEach(this::remove);
      contents.put(placed.item().contentId(), content);
      shelf = shelf.with(placed.item());
    }
  }

  /** Finds files and holds their bytes, so that nobody takes them away in between. */
  synchronized Optional<List<Item>> find(ItemCommand.Selection selection, Held held) {
    Optional<List<Item>> items = selection.from(shelf);
    items.ifPresent(found -> found.forEach(item -> hold(item.contentId(), held)));
    return items;
  }

  private void hold(String contentId, Held held) {
    content(contentId).ifPresent(content -> held.take(contentId, content));
  }

  /** Takes files off the shelf if that is to happen; tells which they are. */
  synchronized Optional<List<Item>> remove(ItemCommand.Selection selection, boolean happens) {
    Optional<List<Item>> items = selection.from(shelf);
    items.filter(found -> happens).ifPresent(found -> found.forEach(this::remove));
    return items;
  }

  private void remove(Item item) {
    shelf = shelf.without(item);
    Optional.ofNullable(contents.remove(item.contentId())).ifPresent(Content::release);
  }

  /** The bytes of a finished file, retained for the caller. */
  Optional<Content> content(String contentId) {
    return Optional.ofNullable(contents.get(contentId)).filter(Content::retain);
  }

  /** Gives all room back to the next world, as far as nobody is reading there any more. */
  synchronized void giveWay() {
    closed = true;
    sessions.takeAll().forEach(entry -> entry.content().release());
    contents.values().forEach(Content::release);
    contents.clear();
    shelf = Shelf.EMPTY;
    scratch.close();
  }

  /** Gives the temporary file back; what lies in memory can still be looked at. */
  @Override
  public void close() {
    scratch.close();
  }
}
