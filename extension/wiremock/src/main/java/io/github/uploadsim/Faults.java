package io.github.uploadsim;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.Conflict;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.CutResponse;
import io.github.uploadsim.fault.Delay;
import io.github.uploadsim.fault.DropBeforeReading;
import io.github.uploadsim.fault.Edit;
import io.github.uploadsim.fault.EditReply;
import io.github.uploadsim.fault.ExpireSession;
import io.github.uploadsim.fault.ForgetSession;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LimitBandwidth;
import io.github.uploadsim.fault.Lock;
import io.github.uploadsim.fault.LoseReply;
import io.github.uploadsim.fault.NeverFinish;
import io.github.uploadsim.fault.PhantomAck;
import io.github.uploadsim.fault.Quota;
import io.github.uploadsim.fault.Respond;
import io.github.uploadsim.fault.RetryAfter;
import io.github.uploadsim.fault.RevokeUrlToken;
import io.github.uploadsim.fault.Rollback;
import io.github.uploadsim.fault.Scripted;
import io.github.uploadsim.fault.Side;
import io.github.uploadsim.fault.StaleStatus;
import io.github.uploadsim.fault.Stall;
import io.github.uploadsim.fault.Throttle;
import io.github.uploadsim.fault.Wait;
import java.time.Duration;

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

  /** Acknowledges the request and keeps nothing of it. */
  public static PhantomAck phantomAck() {
    return new PhantomAck(Keep.NONE);
  }

  /** Refuses a request that would succeed, for the name is taken; the bytes stay. */
  public static Conflict conflict() {
    return new Conflict(Keep.ALL);
  }

  /** Refuses a request that would succeed, for there is no room left; the bytes stay. */
  public static Quota quota() {
    return new Quota(Keep.ALL);
  }

  /** Refuses a request that would succeed, for somebody holds a lock; keeps nothing. */
  public static Lock lock() {
    return new Lock(Keep.NONE);
  }

  /** Takes the last byte, and never makes a file of it. */
  public static NeverFinish neverFinish() {
    return new NeverFinish();
  }

  /** Tells the status that was true before the last fragment. */
  public static StaleStatus staleStatus() {
    return new StaleStatus();
  }

  /** Accepts the upload URL no more, for the rest of the session. */
  public static RevokeUrlToken revokeUrlToken() {
    return new RevokeUrlToken();
  }

  /** Loses what was acknowledged, but for the first bytes of the file. */
  public static Rollback rollback(long toBytes) {
    return new Rollback(toBytes);
  }

  /** Answers so much later, in real time. */
  public static Delay delay(Duration time) {
    return new Delay(new Wait.Fixed(time), false);
  }

  /** Answers later by anything between two bounds, drawn from the seed. */
  public static Delay delay(Duration lower, Duration upper) {
    return new Delay(new Wait.Uniform(lower, upper), false);
  }

  /** Answers later, mostly about the median and sometimes much more, drawn from the seed. */
  public static Delay delayLogNormal(Duration median, double sigma) {
    return new Delay(new Wait.LogNormal(median, sigma), false);
  }

  /** Stops a body once, say which and where. */
  public static StallWhere stall(Duration time) {
    return (at, bytes) -> new Stall(at, bytes, time, false);
  }

  /** Where a body stops. */
  public interface StallWhere {
    /** In this body, after so many of its bytes. */
    Stall in(Side at, long afterBytes);

    /** In the request's body, after so many of its bytes were read. */
    default Stall inRequestAfter(long bytes) {
      return in(Side.REQUEST, bytes);
    }

    /** In the answer's body, after so many of its bytes were sent. */
    default Stall inResponseAfter(long bytes) {
      return in(Side.RESPONSE, bytes);
    }
  }

  /** Lets the request's body be read slowly. */
  public static LimitBandwidth limitBandwidth(long bytesPerSecond) {
    return new LimitBandwidth(Side.REQUEST, bytesPerSecond, false);
  }

  /** Lets the answer's body be sent slowly. */
  public static LimitBandwidth limitResponseBandwidth(long bytesPerSecond) {
    return new LimitBandwidth(Side.RESPONSE, bytesPerSecond, false);
  }

  /** Tells the truth, with changes. */
  public static EditReply editReply() {
    return new EditReply(Edit.NONE);
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
