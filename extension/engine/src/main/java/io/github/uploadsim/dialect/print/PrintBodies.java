package io.github.uploadsim.dialect.print;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.print.PrintSwitches.Partial;
import io.github.uploadsim.dialect.print.PrintSwitches.Reaction;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Understands the JSON body of a create. */
final class PrintBodies {

  private final Habits habits;

  PrintBodies(Habits habits) {
    this.habits = habits;
  }

  /** The body of a create: {@code {"properties": {"documentName", "contentType", "size"}}}. */
  Reading.Understood<Command.Open> open(
      Map<String, Object> json, Reading.Fresh fresh, Map<String, String> variables) {
    try {
      Members properties = new Members(json).object("properties");
      String name = properties.text("documentName");
      String type = properties.text("contentType");
      long size = size(properties);
      Upload upload =
          new Upload(
              name,
              size,
              type,
              PrintUrls.folder(variables),
              PrintUrls.SESSIONS,
              PrintUrls.document(variables),
              Map.of(),
              token(fresh));
      return Reading.Understood.as(new Command.Open(guid(fresh), upload, rules()));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  /** A document without a byte has no range that could be expected or sent. */
  private static long size(Members properties) {
    long size = properties.bytes("size");
    if (size == Long.MAX_VALUE) {
      throw Members.wrong(Reason.MEMBER_INVALID, "size", "is beyond all measure");
    }
    if (size == 0) {
      throw Members.wrong(Reason.MEMBER_INVALID, "size", "must be at least 1");
    }
    return size;
  }

  private Rules rules() {
    boolean unlimited = habits.get(PrintSwitches.OVER_LIMIT) == Reaction.ACCEPT;
    return new Rules(
        habits.get(PrintSwitches.SEQUENTIAL),
        unlimited ? Long.MAX_VALUE : habits.get(PrintSwitches.MAX_FRAGMENT),
        habits.get(PrintSwitches.LIFETIME),
        habits.get(PrintSwitches.SLIDING_EXPIRY),
        habits.get(PrintSwitches.PARTIAL_ACCEPT) == Partial.ALL);
  }

  /** Sessions are named by GUIDs. */
  private static String guid(Reading.Fresh fresh) {
    return UUID.nameUUIDFromBytes(fresh.session().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Looks like the token of the service: three parts, and nobody can guess it. */
  private static String token(Reading.Fresh fresh) {
    return "eyJhbGciOiJub25lIn0." + fresh.item() + "." + fresh.session();
  }
}
