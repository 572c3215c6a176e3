package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Partial;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Reaction;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Reason;
import io.github.uploadsim.session.Rules;
import io.github.uploadsim.session.Upload;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Understands the JSON bodies of Outlook calls. */
final class OutlookBodies {

  private static final String ANY_TYPE = "application/octet-stream";
  private static final String TYPE = "microsoft.graph.fileAttachment";
  private static final Set<String> TYPES = Set.of("file", "item", "reference");

  private final Habits habits;

  OutlookBodies(Habits habits) {
    this.habits = habits;
  }

  /** The body of a create: {@code {"AttachmentItem": {"attachmentType", "name", "size"}}}. */
  Reading.Understood<Command.Open> open(
      Map<String, Object> json, Reading.Fresh fresh, OutlookItem item) {
    try {
      Members info = new Members(json).object("AttachmentItem");
      requireFile(info.text("attachmentType"));
      String name = info.text("name");
      long size = info.bytes("size");
      requireSize(size);
      requireAlone(fresh, item);
      Upload upload =
          new Upload(
              name,
              size,
              info.optionalText("contentType").orElse(ANY_TYPE),
              item.folder(),
              item.address(habits.get(OutlookSwitches.URL_SHAPE)),
              attachmentId(fresh),
              attributes(info),
              token(fresh));
      return Reading.Understood.as(
          new Command.Open("AAMk" + fresh.session() + "=", upload, rules()));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  private void requireFile(String type) {
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      throw Members.wrong(
          Reason.MEMBER_INVALID, "attachmentType", "must be file, item or reference");
    }
    boolean file = type.equalsIgnoreCase("file");
    if (!file && habits.get(OutlookSwitches.NON_FILE) == Reaction.REJECT) {
      throw Members.wrong(Reason.NOT_A_FILE);
    }
  }

  private void requireSize(long size) {
    long least = habits.get(OutlookSwitches.MIN_SIZE);
    if (size < least) {
      throw Members.wrong(Reason.FILE_TOO_SMALL, least);
    }
    if (size > habits.get(OutlookSwitches.MAX_SIZE)) {
      throw Members.wrong(Reason.FILE_TOO_LARGE);
    }
  }

  private void requireAlone(Reading.Fresh fresh, OutlookItem item) {
    boolean alone = habits.get(OutlookSwitches.PARALLEL_SESSIONS) == Reaction.REJECT;
    if (alone && fresh.openIn(item.folder())) {
      throw Members.wrong(Reason.SESSION_OPEN_ALREADY);
    }
  }

  private Map<String, Object> attributes(Members info) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    info.value("isInline")
        .filter(Boolean.class::isInstance)
        .ifPresent(v -> attributes.put("isInline", v));
    boolean refused = habits.get(OutlookSwitches.CONTENT_ID) == Reaction.REJECT;
    if (refused && info.value("contentId").isPresent()) {
      throw Members.wrong(Reason.MEMBER_INVALID, "contentId", "is not a property of the type");
    }
    info.optionalText("contentId").ifPresent(id -> attributes.put("contentId", id));
    return attributes;
  }

  private Rules rules() {
    boolean unlimited = habits.get(OutlookSwitches.OVER_LIMIT) == Reaction.ACCEPT;
    long most = habits.get(OutlookSwitches.MAX_FRAGMENT);
    return new Rules(
            true,
            unlimited ? Long.MAX_VALUE : most,
            habits.get(OutlookSwitches.LIFETIME),
            habits.get(OutlookSwitches.SLIDING_EXPIRY),
            habits.get(OutlookSwitches.PARTIAL_ACCEPT) == Partial.ALL)
        .advising(most);
  }

  /** The body of a small upload: {@code {"@odata.type", "name", "contentBytes"}}. */
  static Reading.Understood<Item> add(
      Map<String, Object> json, Reading.Stored stored, Reading.Fresh fresh, OutlookItem item) {
    try {
      Members members = new Members(json);
      String type = members.optionalText("@odata.type").orElse(TYPE);
      if (!type.replace("#", "").equalsIgnoreCase(TYPE)) {
        throw Members.wrong(Reason.MEMBER_INVALID, "@odata.type", "must be #" + TYPE);
      }
      Map<String, Object> attributes = new LinkedHashMap<>();
      members
          .value("isInline")
          .filter(Boolean.class::isInstance)
          .ifPresent(v -> attributes.put("isInline", v));
      members.optionalText("contentId").ifPresent(id -> attributes.put("contentId", id));
      return Reading.Understood.as(
          new Item(
              attachmentId(fresh),
              item.folder(),
              members.text("name"),
              members.optionalText("contentType").orElse(ANY_TYPE),
              stored.size(),
              fresh.now(),
              attributes,
              stored.contentId()));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  private static String attachmentId(Reading.Fresh fresh) {
    return "AAMkADI5MAAIT3drCAAABEgAQA" + fresh.item() + "=";
  }

  /** Looks like the token of the service: three parts, and nobody can guess it. */
  private static String token(Reading.Fresh fresh) {
    return "eyJhbGciOiJub25lIn0." + fresh.item() + "." + fresh.session();
  }
}
