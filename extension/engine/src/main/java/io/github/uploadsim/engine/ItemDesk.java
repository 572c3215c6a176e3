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
 * @param held keeps the bytes of the files that are found until the answer is made
 */
record ItemDesk(World world, boolean happens, Held held) implements ItemCommand.Handler<Outcome> {

  @Override
  public Outcome list(ItemCommand.List command) {
    return world
        .find(command.selection(), held)
        .<Outcome>map(Outcome.Listed::new)
        .orElseGet(ItemDesk::notFound);
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
    Optional<List<Item>> items = world.remove(command.selection(), happens);
    return items.isPresent() ? new Outcome.Removed() : notFound();
  }

  private Outcome found(ItemCommand.Choice choice, Function<Item, Outcome> then) {
    Optional<Item> item = world.find(new ItemCommand.Only(choice), held).map(only -> only.get(0));
    return item.map(then).orElseGet(ItemDesk::notFound);
  }

  private static Outcome notFound() {
    return Outcome.Refused.of(Reason.ITEM_NOT_FOUND);
  }
}
