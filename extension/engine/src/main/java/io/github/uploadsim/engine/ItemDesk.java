package io.github.uploadsim.engine;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers what is asked of finished files.
 *
 * @param happens false if a fault keeps the request from having an effect
 */
record ItemDesk(World world, boolean happens) implements ItemCommand.Handler<Outcome> {

  @Override
  public Outcome list(ItemCommand.List command) {
    return new Outcome.Listed(world.shelf().in(command.folder()));
  }

  @Override
  public Outcome get(ItemCommand.Get command) {
    return found(command.folder(), command.id(), Outcome.Found::new);
  }

  @Override
  public Outcome download(ItemCommand.Download command) {
    return found(command.folder(), command.id(), Outcome.Downloaded::new);
  }

  @Override
  public Outcome delete(ItemCommand.Delete command) {
    return found(
        command.folder(),
        command.id(),
        item -> {
          if (happens) {
            world.remove(item);
          }
          return new Outcome.Removed();
        });
  }

  private Outcome found(String folder, String id, Function<Item, Outcome> then) {
    Optional<Item> item = world.shelf().find(folder, id);
    return item.map(then).orElseGet(() -> Outcome.Refused.of(Reason.ITEM_NOT_FOUND));
  }
}
