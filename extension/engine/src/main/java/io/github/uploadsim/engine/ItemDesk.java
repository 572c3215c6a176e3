package io.github.uploadsim.engine;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.List;
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
    return command
        .selection()
        .from(world.shelf())
        .<Outcome>map(Outcome.Listed::new)
        .orElseGet(() -> Outcome.Refused.of(Reason.ITEM_NOT_FOUND));
  }

  @Override
  public Outcome get(ItemCommand.Get command) {
    return found(command.choice(), Outcome.Found::new);
  }

  @Override
  public Outcome download(ItemCommand.Download command) {
    return found(command.choice(), Outcome.Downloaded::new);
  }

  @Override
  public Outcome delete(ItemCommand.Delete command) {
    Optional<List<Item>> items = command.selection().from(world.shelf());
    if (items.isEmpty()) {
      return Outcome.Refused.of(Reason.ITEM_NOT_FOUND);
    }
    if (happens) {
      items.get().forEach(world::remove);
    }
    return new Outcome.Removed();
  }

  private Outcome found(ItemCommand.Choice choice, Function<Item, Outcome> then) {
    Optional<Item> item = choice.from(world.shelf());
    return item.map(then).orElseGet(() -> Outcome.Refused.of(Reason.ITEM_NOT_FOUND));
  }
}
