package io.github.uploadsim.session;

import io.github.uploadsim.item.Item;
import java.util.List;

/** Puts outcomes into a few words. */
final class Words implements Outcome.Teller<String> {

  @Override
  public String opened(Session.Receiving session) {
    return "opened";
  }

  @Override
  public String expecting(Session.Receiving session) {
    return "taken, more expected";
  }

  @Override
  public String status(Session.Receiving session) {
    return "told what is expected";
  }

  @Override
  public String finished(Session.Closed session) {
    return "finished";
  }

  @Override
  public String cancelled() {
    return "cancelled";
  }

  @Override
  public String refused(Reason reason, List<String> facts) {
    return reason.name();
  }

  @Override
  public String listed(List<Item> items) {
    return "listed";
  }

  @Override
  public String found(Item item) {
    return "found";
  }

  @Override
  public String downloaded(Item item) {
    return "downloaded";
  }

  @Override
  public String added(Item item) {
    return "added";
  }

  @Override
  public String removed() {
    return "removed";
  }
}
