package io.github.uploadsim.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the truth, with changes: a member is missing, has another name or value, a header is gone,
 * the body is empty or breaks off (onedrive-api-docs#14, msgraph-sdk-dotnet#2092). The request
 * itself succeeds.
 *
 * @param edit the changes
 */
public record EditReply(Edit edit) implements Fault {

  /** The same, without these members of the JSON body. */
  public EditReply dropField(String... names) {
    Set<String> more = new HashSet<>(edit.dropFields());
    more.addAll(List.of(names));
    return with(edit.dropping(more));
  }

  /** The same, with a member called something else. */
  public EditReply renameField(String from, String to) {
    Map<String, String> more = new HashMap<>(edit.renameFields());
    more.put(from, to);
    return with(edit.renaming(more));
  }

  /** The same, with another value of a member, or a member more. */
  public EditReply setField(String name, Object value) {
    Map<String, Object> more = new HashMap<>(edit.setFields());
    more.put(name, value);
    return with(edit.setting(more));
  }

  /** The same, without these header fields. */
  public EditReply dropHeader(String... names) {
    Set<String> more = new HashSet<>(edit.dropHeaders());
    more.addAll(List.of(names));
    return with(edit.without(more));
  }

  /** The same, with another value of a header field, or a field more. */
  public EditReply setHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(edit.setHeaders());
    more.put(name, value);
    return with(edit.with(more));
  }

  /** The same, with another status. */
  public EditReply status(int status) {
    return with(edit.status(status));
  }

  /** The same, without a body. */
  public EditReply emptyBody() {
    return with(edit.empty());
  }

  /** The same, with the first bytes of the body only, and a length that says so. */
  public EditReply truncateTo(long bytes) {
    return with(edit.cutTo(bytes));
  }

  private static EditReply with(Edit other) {
    return new EditReply(other);
  }

  @Override
  public String type() {
    return "editReply";
  }

  @Override
  public Strike strike() {
    return Strike.NONE.editing(edit);
  }
}
