package io.github.uploadsim.item;

/** What a client may ask of finished files. */
public sealed interface ItemCommand {

  /** Puts this command to a shelf. */
  <R> R handle(Handler<R> handler);

  /** One method for each command. */
  interface Handler<R> {
    /** All items of a folder. */
    R list(List command);

    /** One item. */
    R get(Get command);

    /** The bytes of one item. */
    R download(Download command);

    /** Removes one item. */
    R delete(Delete command);
  }

  /** Names all items of a folder. */
  record List(String folder) implements ItemCommand {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.list(this);
    }
  }

  /** One item with its content inside. */
  record Get(String folder, String id) implements ItemCommand {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.get(this);
    }
  }

  /** The bytes of one item alone. */
  record Download(String folder, String id) implements ItemCommand {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.download(this);
    }
  }

  /** Removes one item. */
  record Delete(String folder, String id) implements ItemCommand {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.delete(this);
    }
  }
}
