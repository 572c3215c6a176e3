package io.github.uploadsim.dialect;

import io.github.uploadsim.http.ContentRange;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.ItemCommand;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request's head, understood: which session or folder it concerns, and what its body is needed
 * for.
 *
 * @param session the id of the session in the URL, if any
 * @param token the token in the upload URL; empty where there is none
 * @param folder what the request's file hangs on, or would
 * @param range the fragment's place in the file, as far as it could be read
 */
public record Reading(
    Optional<String> session,
    String token,
    String folder,
    Optional<ContentRange.Bytes> range,
    Intent intent) {

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

    /** The request brings a whole file. */
    R adding(Adding adding);
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

  /** A JSON body that opens a session. */
  public record Opening(Opener opener) implements Intent {
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
   * Values that nobody has used before, and what the shell has measured.
   *
   * @param openSessions how many sessions are open in the same folder
   */
  public record Fresh(String session, String item, Instant now, int openSessions) {

    /** The same where no other session is open. */
    public Fresh(String session, String item, Instant now) {
      this(session, item, now, 0);
    }
  }

  /** Bytes that were stored while the body was read. */
  public record Stored(String contentId, long size) {}

  /** A reading that turns the request away. */
  public static Reading turned(Outcome.Refused refusal) {
    return new Reading(Optional.empty(), "", "", Optional.empty(), new Turned(refusal));
  }

  /** A reading that concerns a folder. */
  public static Reading of(String folder, Intent intent) {
    return new Reading(Optional.empty(), "", folder, Optional.empty(), intent);
  }

  /** A reading that concerns a session. */
  public static Reading of(String session, String folder, Intent intent) {
    return new Reading(Optional.of(session), "", folder, Optional.empty(), intent);
  }

  /** The same reading of a fragment's place. */
  public Reading at(ContentRange.Bytes place) {
    return new Reading(session, token, folder, Optional.of(place), intent);
  }

  /** The same reading with the token of its URL. */
  public Reading withToken(String urlToken) {
    return new Reading(session, urlToken, folder, range, intent);
  }
}
