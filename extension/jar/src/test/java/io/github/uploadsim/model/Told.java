package io.github.uploadsim.model;

import io.github.uploadsim.contract.Caller;
import io.github.uploadsim.door.Answer;
import java.time.Instant;

/** What a real answer says, in the words of the model. */
final class Told {

  private Told() {}

  static String by(Answer answer) {
    if (answer.status() == 0) {
      return Model.GONE_SILENT;
    }
    if (answer.status() >= 400) {
      return Caller.refusal(answer);
    }
    boolean session = answer.text().contains("expirationDateTime");
    return session
        ? Model.told(answer.status(), Caller.ranges(answer), expiry(answer))
        : String.valueOf(answer.status());
  }

  private static Instant expiry(Answer answer) {
    return Instant.parse(String.valueOf(answer.json().get("expirationDateTime")));
  }
}
