package io.github.uploadsim.item;

import java.util.Optional;

/** What a client may ask of finished files. */
public sealed interface ItemCommand {

  /** Puts this command to a shelf. */
  <R> R handle(Handler<R> handler);

  /** One method for each command. */
  interface Handler<R> {
    /** Several items. */
    R list(List command);

    /** One item. */
    R get(Get command);

    /** The bytes of one item. */
    R download(Download command);

    /** Removes items. */
    R delete(Delete command);
  }

  /** Finds one item on a shelf. */
  interface Choice {
    /** The item, if it is there. */
    Optional<Item> from(Shelf shelf);
  }

  /** The item of an id in a folder. */
  record InFolder(String folder, String id) implements Choice {
    @Override
    public Optional<Item> from(Shelf shelf) {
      return shelf.find(folder, id);
    }
  }

  /** Finds several items on a shelf. */
  interface Selection {
    /** The items; nothing at all if what holds them is not there. */
    Optional<java.util.List<Item>> from(Shelf shelf);
  }

  /** One item as a selection. */
  record Only(Choice choice) implements Selection {
    @Override
    public Optional<java.util.List<Item>> from(Shelf shelf) {
      return choice.from(shelf).map(java.util.List::of);
    }
  }

  /** All items of a folder, which is always there. */
  record Folder(String folder) implements Selection {
    @Override
    public Optional<java.util.List<Item>> from(Shelf shelf) {
      return Optional.of(shelf.in(folder));
    }
  }

  /** Names several items. */
  record List(Selection selection) implements ItemCommand {
    /** All items of a folder. */
    public List(String folder) {
      this(new Folder(folder));
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.list(this);
    }
  }

  /** One item with its content inside. */
  record Get(Choice choice) implements ItemCommand {
    /** One item of a folder. */
    public Get(String folder, String id) {
      this(new InFolder(folder, id));
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.get(this);
    }
  }

  /** The bytes of one item alone. */
  record Download(Choice choice) implements ItemCommand {
    /** One item of a folder. */
    public Download(String folder, String id) {
      this(new InFolder(folder, id));
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.download(this);
    }
  }

  /** Removes items. */
  record Delete(Selection selection) implements ItemCommand {
    /** One item of a folder. */
    public Delete(String folder, String id) {
      this(new Only(new InFolder(folder, id)));
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.delete(this);
    }
  }
}
