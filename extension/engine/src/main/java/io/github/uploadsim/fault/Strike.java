package io.github.uploadsim.fault;

import java.util.Optional;

/**
 * All that a fault does to one exchange, drawn before a byte of the body is read.
 *
 * @param takeAtMost how many bytes of the body are read before the line is cut
 * @param keep how many of the bytes taken the service holds on to
 * @param fate what becomes of the session
 * @param scripted what the client is told instead of the truth, if anything
 * @param ending how the exchange ends on the wire
 * @param twist what else happens to the session
 * @param pace how slowly it goes
 * @param edit what is changed in a true answer
 */
public record Strike(
    long takeAtMost,
    Keep keep,
    Fate fate,
    Optional<Scripted> scripted,
    Ending ending,
    Twist twist,
    Pace pace,
    Edit edit) {

  /** What becomes of the session, apart from the bytes. */
  public enum Fate {
    /** It goes on. */
    LIVES,
    /** Its time is over before this request, or after it if the request's bytes are kept. */
    EXPIRES,
    /** The service loses it, as above. */
    IS_FORGOTTEN
  }

  /** No fault: all is read, kept and told. */
  public static final Strike NONE =
      new Strike(Long.MAX_VALUE, Keep.ALL, Fate.LIVES, Optional.empty(), new Ending.Whole());

  /** A strike without a twist, at full pace. */
  public Strike(long takeAtMost, Keep keep, Fate fate, Optional<Scripted> scripted, Ending ending) {
    this(takeAtMost, keep, fate, scripted, ending, new Twist.None(), Pace.FAST, Edit.NONE);
  }

  /** The same, reading only so many bytes of the body. */
  Strike taking(long bytes) {
    return new Strike(bytes, keep, fate, scripted, ending, twist, pace, edit);
  }

  /** The same, keeping so much. */
  Strike keeping(Keep kept) {
    return new Strike(takeAtMost, kept, fate, scripted, ending, twist, pace, edit);
  }

  /** The same, with another fate for the session. */
  Strike with(Fate other) {
    return new Strike(takeAtMost, keep, other, scripted, ending, twist, pace, edit);
  }

  /** The same, telling this instead of the truth. */
  Strike telling(Scripted told) {
    return new Strike(takeAtMost, keep, fate, Optional.of(told), ending, twist, pace, edit);
  }

  /** The same, with another ending. */
  Strike ending(Ending other) {
    return new Strike(takeAtMost, keep, fate, scripted, other, twist, pace, edit);
  }

  /** The same, with a twist. */
  Strike with(Twist other) {
    return new Strike(takeAtMost, keep, fate, scripted, ending, other, pace, edit);
  }

  /** The same, at another pace. */
  Strike at(Pace other) {
    return new Strike(takeAtMost, keep, fate, scripted, ending, twist, other, edit);
  }

  /** The same, with changes to the answer. */
  Strike editing(Edit other) {
    return new Strike(takeAtMost, keep, fate, scripted, ending, twist, pace, other);
  }
}
