package io.github.uploadsim.dialect;

import io.github.uploadsim.http.ContentRange;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Placement;
import io.github.uploadsim.session.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request's head, understood: which session or folder it concerns, and what its body is needed
 * for.
 *
 * @param session the id of the session in the URL, if any
 * @param token the token in the upload URL; empty where there is none
 * @param folder what the request's file hangs on, or would; empty where an upload URL does not say
 * @param range the fragment's place in the file, as far as it could be read
 * @param lane what the request shares with others, and how much of it there is
 */
public record Reading(
    Optional<String> session,
    String token,
    String folder,
    Optional<ContentRange.Bytes> range,
    Optional<Lane> lane,
    Intent intent) {

  /**
   * What requests share, such as a mailbox.
   *
   * @param key names it
   * @param atOnce how many requests may be under way in it
   * @param bytes how many bytes of bodies it takes in a window of time
   */
  public record Lane(String key, int atOnce, long bytes, Duration window) {

    /** A lane that is bounded in requests alone. */
    public Lane(String key, int atOnce) {
      this(key, atOnce, Long.MAX_VALUE, Duration.ofSeconds(1));
    }
  }

  /** What the request wants. */
  public sealed interface Intent {
    /** Lets a handler do what is wanted. */
    <R> R handle(Handler<R> handler);
  }

  /** One method for each intent, so that none can be forgotten. */
  public interface Handler<R> {
    /** The request was turned away. */
    R turned(Turned turned);

    /** The request is a command without a body. */
    R bare(Bare bare);

    /** The request brings a fragment. */
    R fragment(Fragment fragment);

    /** The request asks for finished files. */
    R items(Items items);

    /** The request opens a session. */
    R opening(Opening opening);

    /** The request brings a whole file in JSON. */
    R adding(Adding adding);

    /** The request brings a whole file as it is. */
    R putting(Putting putting);

    /** The request finishes a session that its body names. */
    R redeeming(Redeeming redeeming);
  }

  /** Turned away at the door, before any session is asked. */
  public record Turned(Outcome.Refused refusal) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.turned(this);
    }
  }

  /** A command that needs no body. */
  public record Bare(Command command) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.bare(this);
    }
  }

  /** A fragment, whose body is the file's bytes. */
  public record Fragment(Command.Append append) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.fragment(this);
    }
  }

  /** Asks for finished files; needs no body. */
  public record Items(ItemCommand command) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.items(this);
    }
  }

  /**
   * A JSON body that opens a session.
   *
   * @param bodyOptional true if no body means an empty object
   */
  public record Opening(Opener opener, boolean bodyOptional) implements Intent {
    /** One that needs its body. */
    public Opening(Opener opener) {
      this(opener, false);
    }

    /** One that can do without. */
    public static Opening withOrWithoutBody(Opener opener) {
      return new Opening(opener, true);
    }

    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.opening(this);
    }
  }

  /**
   * A JSON body that brings a whole file.
   *
   * @param member the member whose base64 text is the file
   * @param maxBytes the most bytes such a file may have, inclusive
   */
  public record Adding(String member, long maxBytes, Adder adder) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.adding(this);
    }
  }

  /**
   * A body that is a whole file.
   *
   * @param maxBytes the most bytes such a file may have, inclusive
   */
  public record Putting(long maxBytes, Putter putter) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.putting(this);
    }
  }

  /** A JSON body that finishes a session which it names. */
  public record Redeeming(Redeemer redeemer) implements Intent {
    @Override
    public <R> R handle(Handler<R> handler) {
      return handler.redeeming(this);
    }
  }

  /** Finds a place for a file that came in one request. */
  public interface Putter {
    /** The place. */
    Placement put(Stored stored, Fresh fresh);
  }

  /** Understands the body that finishes a session. */
  public interface Redeemer {
    /** Which session, and how it is finished. */
    Understood<Redemption> redeem(Map<String, Object> json, Fresh fresh);
  }

  /**
   * How a session is finished from outside its upload URL.
   *
   * @param token the token in the upload URL that the body gave
   */
  public record Redemption(String session, String token, Command.Commit commit) {}

  /** Understands the body of a create. */
  public interface Opener {
    /** The command to open a session. */
    Understood<Command.Open> open(Map<String, Object> json, Fresh fresh);
  }

  /** Understands the body of a small upload. */
  public interface Adder {
    /** The item to add. */
    Understood<Item> add(Map<String, Object> json, Stored stored, Fresh fresh);
  }

  /** Either what a body means, or why it is turned down. */
  public record Understood<T>(Optional<T> meaning, Optional<Outcome.Refused> refusal) {

    /** What it means. */
    public static <T> Understood<T> as(T meaning) {
      return new Understood<>(Optional.of(meaning), Optional.empty());
    }

    /** Why it is turned down. */
    public static <T> Understood<T> not(Outcome.Refused refusal) {
      return new Understood<>(Optional.empty(), Optional.of(refusal));
    }
  }

  /**
   * Values that nobody has used before, and what is there already.
   *
   * @param session names a session
   * @param item names an item
   * @param open what is being uploaded in open sessions
   * @param shelf the finished files
   */
  public record Fresh(String session, String item, Instant now, List<Upload> open, Shelf shelf) {

    public Fresh {
      open = List.copyOf(open);
    }

    /** The same where nothing is there yet. */
    public Fresh(String session, String item, Instant now) {
      this(session, item, now, List.of(), Shelf.EMPTY);
    }

    /** The same with the shelf as it is now. */
    public Fresh on(Shelf now) {
      return new Fresh(session, item, this.now, open, now);
    }

    /** True if a session is open for a file of the folder. */
    public boolean openIn(String folder) {
      return open.stream().anyMatch(upload -> upload.folder().equals(folder));
    }
  }

  /** Bytes that were stored while the body was read. */
  public record Stored(String contentId, long size) {}

  /** A reading that turns the request away. */
  public static Reading turned(Outcome.Refused refusal) {
    return new Reading(
        Optional.empty(), "", "", Optional.empty(), Optional.empty(), new Turned(refusal));
  }

  /** A reading that concerns a folder. */
  public static Reading of(String folder, Intent intent) {
    return new Reading(Optional.empty(), "", folder, Optional.empty(), Optional.empty(), intent);
  }

  /** A reading that concerns a session. */
  public static Reading of(String session, String folder, Intent intent) {
    return new Reading(
        Optional.of(session), "", folder, Optional.empty(), Optional.empty(), intent);
  }

  /** The same reading of a fragment's place. */
  public Reading at(ContentRange.Bytes place) {
    return new Reading(session, token, folder, Optional.of(place), lane, intent);
  }

  /** The same reading with the token of its URL. */
  public Reading withToken(String urlToken) {
    return new Reading(session, urlToken, folder, range, lane, intent);
  }

  /** The same reading in a lane. */
  public Reading in(Lane shared) {
    return new Reading(session, token, folder, range, Optional.of(shared), intent);
  }
}
