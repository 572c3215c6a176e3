package io.github.uploadsim.fault;

/**
 * A fault, where it happens and how often.
 *
 * @param id names the rule on its simulator; empty until the rule is put into a plan
 * @param times how often it happens at most; {@link #ALWAYS} for no end
 * @param optional true if nobody minds when it never happens
 */
public record FaultRule(String id, Trigger when, Fault fault, int times, boolean optional) {

  /** Without end. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  public FaultRule {
    if (times < 1) {
      throw new IllegalArgumentException(
          "times: must be a number from 1 up or \"always\", got "
              + times
              + "; to switch a rule off, remove it");
    }
  }

  /** The same rule under an id. */
  public FaultRule named(String name) {
    return new FaultRule(name, when, fault, times, optional);
  }
}
