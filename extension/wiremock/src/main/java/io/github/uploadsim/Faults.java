package io.github.uploadsim;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Throttle;

/** What can go wrong; to be imported statically. */
public final class Faults {

  private static final double ONE_SECOND = 1;

  private Faults() {}

  /** Cuts the connection in the middle of the request's body; say where. */
  public static CutRequestWhere cutRequest() {
    return bytes -> new CutRequest(bytes, Keep.NONE, Close.RESET);
  }

  /** Where a request is cut. */
  public interface CutRequestWhere {
    /** After exactly so many bytes of the body were taken, before any answer. */
    CutRequest afterBytes(long bytes);
  }

  /** Closes the connection before a byte of the body is read. */
  public static DropBeforeReading dropBeforeReading() {
    return new DropBeforeReading(Close.RESET);
  }

  /** Keeps the request's bytes and never answers: the acknowledgement is lost. */
  public static LoseReply loseReply() {
    return new LoseReply(Keep.ALL, Close.RESET);
  }

  /** Cuts the connection in the middle of the answer's body; say where. */
  public static CutResponseWhere cutResponse() {
    return bytes -> new CutResponse(bytes, Keep.ALL, Close.RESET);
  }

  /** Where an answer is cut. */
  public interface CutResponseWhere {
    /** After exactly so many bytes of the answer's body; fewer than it has. */
    CutResponse afterBytes(long bytes);
  }

  /** Answers another status than the true one, in the family's error shape; keeps nothing. */
  public static Respond respond(int status) {
    return new Respond(Scripted.status(status), Keep.NONE);
  }

  /** Answers 429 with {@code Retry-After: 1}; keeps nothing. */
  public static Throttle throttle() {
    return new Throttle(429, new RetryAfter.Seconds(ONE_SECOND), Keep.NONE);
  }

  /** Ends the session's time before the request is answered. */
  public static ExpireSession expireSession() {
    return new ExpireSession(Keep.NONE);
  }

  /** Loses the session before the request is answered. */
  public static ForgetSession forgetSession() {
    return new ForgetSession(Keep.NONE);
  }
}
