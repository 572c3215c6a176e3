package io.github.uploadsim.dialect.todo;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.todo.TodoSwitches.Partial;
import io.github.uploadsim.dialect.todo.TodoSwitches.Reaction;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Upload;
import java.util.Map;

/** Understands the JSON bodies of To Do calls. */
final class TodoBodies {

  private static final String ANY_TYPE = "application/octet-stream";
  private static final String TYPE = "microsoft.graph.taskFileAttachment";

  private final Habits habits;

  TodoBodies(Habits habits) {
    this.habits = habits;
  }

  /** The body of a create: {@code {"attachmentInfo": {"attachmentType", "name", "size"}}}. */
  Reading.Understood<Command.Open> open(
      Map<String, Object> json, Reading.Fresh fresh, Map<String, String> variables) {
    try {
      Members info = new Members(json).object("attachmentInfo");
      String type = info.text("attachmentType");
      String name = info.text("name");
      long size = info.bytes("size");
      if (!type.equalsIgnoreCase("file")) {
        throw Members.wrong(Reason.NOT_A_FILE);
      }
      if (size > habits.get(TodoSwitches.MAX_SIZE)) {
        throw Members.wrong(Reason.FILE_TOO_LARGE);
      }
      Upload upload =
          new Upload(
              name,
              size,
              info.optionalText("contentType").orElse(ANY_TYPE),
              TodoUrls.folder(variables),
              TodoUrls.address(variables),
              attachmentId(fresh));
      return Reading.Understood.as(new Command.Open(sessionId(fresh), upload, rules()));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  private Rules rules() {
    boolean unlimited = habits.get(TodoSwitches.OVER_LIMIT) == Reaction.ACCEPT;
    return new Rules(
        true,
        unlimited ? Long.MAX_VALUE : habits.get(TodoSwitches.MAX_FRAGMENT),
        habits.get(TodoSwitches.LIFETIME),
        habits.get(TodoSwitches.SLIDING_EXPIRY),
        habits.get(TodoSwitches.PARTIAL_ACCEPT) == Partial.ALL);
  }

  /** The body of a small upload: {@code {"@odata.type", "name", "contentBytes"}}. */
  static Reading.Understood<Item> add(
      Map<String, Object> json, Reading.Stored stored, Reading.Fresh fresh, String folder) {
    try {
      Members members = new Members(json);
      String type = members.optionalText("@odata.type").orElse(TYPE);
      if (!type.replace("#", "").equalsIgnoreCase(TYPE)) {
        throw Members.wrong(Reason.MEMBER_INVALID, "@odata.type", "must be #" + TYPE);
      }
      Item item =
          new Item(
              attachmentId(fresh),
              folder,
              members.text("name"),
              members.optionalText("contentType").orElse(ANY_TYPE),
              stored.size(),
              fresh.now(),
              stored.contentId());
      return Reading.Understood.as(item);
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  private static String sessionId(Reading.Fresh fresh) {
    return "AAMk" + fresh.session() + "=";
  }

  private static String attachmentId(Reading.Fresh fresh) {
    return "AAMkADI5MAAIT3drCAAABEgAQA" + fresh.item() + "=";
  }
}
