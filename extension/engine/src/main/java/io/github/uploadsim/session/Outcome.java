package io.github.uploadsim.session;

import io.github.uploadsim.item.Item;
import java.util.List;

/** What came of a command. A family tells it to the client in its own words. */
public sealed interface Outcome {

  /** Lets a teller put this outcome into words. */
  <R> R tell(Teller<R> teller);

  /** One method for each outcome, so that no family can forget one. */
  interface Teller<R> {
    /** A session was opened. */
    R opened(Session.Receiving session);

    /** A fragment was taken, and more is expected. */
    R expecting(Session.Receiving session);

    /** The status of a session was asked for. */
    R status(Session.Receiving session);

    /** The last byte is there. */
    R finished(Session.Closed session);

    /** The file of a finished session has its place; families to which it is no matter pass it. */
    default R filed(Session.Closed session, Placement.Placed placed) {
      return finished(session);
    }

    /** The session was cancelled. */
    R cancelled();

    /** The request was turned down. */
    R refused(Reason reason, List<String> facts);

    /** The items of a folder. */
    R listed(List<Item> items);

    /** One item with its content. */
    R found(Item item);

    /** The bytes of one item. */
    R downloaded(Item item);

    /** An item was added without a session. */
    R added(Item item);

    /** The same, where it matters whether it took another's place. */
    default R put(Placement.Placed placed) {
      return added(placed.item());
    }

    /** An item was removed. */
    R removed();
  }

  /** A session was opened. */
  record Opened(Session.Receiving session) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.opened(session);
    }
  }

  /** A fragment was taken, and more is expected. */
  record Expecting(Session.Receiving session) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.expecting(session);
    }
  }

  /** The status of a session. */
  record Status(Session.Receiving session) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.status(session);
    }
  }

  /** The last byte is there. */
  record Finished(Session.Closed session) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.finished(session);
    }
  }

  /** The file of a finished session has its place. */
  record Filed(Session.Closed session, Placement.Placed placed) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.filed(session, placed);
    }
  }

  /** The session was cancelled. */
  record Cancelled() implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.cancelled();
    }
  }

  /** The request was turned down; the facts are what the reason needs to be told. */
  record Refused(Reason reason, List<String> facts) implements Outcome {
    public Refused {
      facts = List.copyOf(facts);
    }

    /** A refusal with its facts. */
    public static Refused of(Reason reason, Object... facts) {
      return new Refused(reason, List.of(facts).stream().map(String::valueOf).toList());
    }

    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.refused(reason, facts);
    }
  }

  /** The items of a folder. */
  record Listed(List<Item> items) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.listed(items);
    }
  }

  /** One item with its content. */
  record Found(Item item) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.found(item);
    }
  }

  /** The bytes of one item. */
  record Downloaded(Item item) implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.downloaded(item);
    }
  }

  /** An item was added without a session. */
  record Added(Placement.Placed placed) implements Outcome {
    /** An item that took no other's place. */
    public Added(Item item) {
      this(new Placement.Placed(item));
    }

    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.put(placed);
    }
  }

  /** An item was removed. */
  record Removed() implements Outcome {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.removed();
    }
  }
}
