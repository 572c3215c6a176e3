package io.github.uploadsim.dialect;

import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object that a client sent; keys are compared without case, as OData does.
 */
public record Members(Map<String, Object> json) {

  /** A member that a client got wrong. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refused refusal;

    Wrong(Reason reason, Object... facts) {
      super(reason.name());
      this.refusal = Outcome.Refused.of(reason, facts);
    }

    /** How to turn the request down. */
    public Outcome.Refused refusal() {
      return refusal;
    }
  }

  /** What a dialect throws for a member that is wrong in its own way. */
  public static Wrong wrong(Reason reason, Object... facts) {
    return new Wrong(reason, facts);
  }

  /** The value of a member; JSON's null is none. */
  public Optional<Object> value(String name) {
    return json.entrySet().stream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  /** A member that is an object. */
  @SuppressWarnings("unchecked")
  public Members object(String name) {
    Object value = required(name);
    if (!(value instanceof Map<?, ?> map)) {
      throw new Wrong(Reason.MEMBER_INVALID, name, "must be an object");
    }
    return new Members((Map<String, Object>) map);
  }

  /** A text that must be there and hold something. */
  public String text(String name) {
    Object value = required(name);
    if (!(value instanceof String text) || text.isBlank()) {
      throw new Wrong(Reason.MEMBER_INVALID, name, "must be a text that is not empty");
    }
    return text;
  }

  /** A text that may be missing. */
  public Optional<String> optionalText(String name) {
    return value(name).isPresent() ? Optional.of(text(name)) : Optional.empty();
  }

  /** A number of bytes from 0 up; one beyond all measure is the largest long. */
  public long bytes(String name) {
    Object value = required(name);
    if (value instanceof BigInteger huge && huge.signum() > 0) {
      return Long.MAX_VALUE;
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    if (!whole || ((Number) value).longValue() < 0) {
      throw new Wrong(Reason.MEMBER_INVALID, name, "must be a whole number from 0 up");
    }
    return ((Number) value).longValue();
  }

  private Object required(String name) {
    return value(name).orElseThrow(() -> new Wrong(Reason.MEMBER_MISSING, name));
  }
}
