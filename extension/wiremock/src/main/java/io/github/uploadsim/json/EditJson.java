package io.github.uploadsim.json;

import io.github.uploadsim.fault.Edit;
import io.github.uploadsim.fault.EditReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The fault {@code editReply} as JSON. */
final class EditJson {

  static final List<String> MEMBERS =
      List.of(
          "status",
          "dropFields",
          "renameFields",
          "setFields",
          "dropHeaders",
          "setHeaders",
          "emptyBody",
          "truncateTo");

  private EditJson() {}

  static Optional<EditReply> read(Node node) {
    OptionalInt status = node.count("status");
    Set<String> dropFields = names(node, "dropFields");
    Map<String, String> renameFields = texts(node, "renameFields");
    Map<String, Object> setFields = values(node, "setFields");
    Set<String> dropHeaders = names(node, "dropHeaders");
    Map<String, String> setHeaders = texts(node, "setHeaders");
    boolean emptyBody = node.flag("emptyBody").orElse(false);
    OptionalLong truncateTo = node.number("truncateTo");
    Optional<Edit> edit =
        node.build(
            () ->
                new Edit(
                    status,
                    dropFields,
                    renameFields,
                    setFields,
                    dropHeaders,
                    setHeaders,
                    emptyBody,
                    truncateTo));
    if (edit.filter(Edit.NONE::equals).isPresent()) {
      return node.wrong("", "changes nothing; give one of " + String.join(", ", MEMBERS));
    }
    return edit.map(EditReply::new);
  }

  private static Set<String> names(Node node, String member) {
    Set<String> names = new LinkedHashSet<>();
    Object value = node.value(member).orElse(List.of());
    boolean list = value instanceof List<?>;
    for (Object name : list ? (List<?>) value : List.of()) {
      names.add(String.valueOf(name));
    }
    if (!list) {
      node.wrong(member, "must be a list of names");
    }
    return names;
  }

  private static Map<String, String> texts(Node node, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.object(member)
        .ifPresent(
            object ->
                object
                    .members()
                    .keySet()
                    .forEach(
                        name ->
                            object
                                .text(String.valueOf(name))
                                .ifPresent(text -> texts.put(String.valueOf(name), text))));
    return texts;
  }

  private static Map<String, Object> values(Node node, String member) {
    Map<String, Object> values = new LinkedHashMap<>();
    node.object(member)
        .ifPresent(
            object ->
                object
                    .members()
                    .keySet()
                    .forEach(
                        name ->
                            object
                                .value(String.valueOf(name))
                                .ifPresent(value -> values.put(String.valueOf(name), value))));
    return values;
  }

  static Map<String, Object> written(EditReply fault) {
    Edit edit = fault.edit();
    Map<String, Object> json = new LinkedHashMap<>();
    edit.status().ifPresent(status -> json.put("status", status));
    put(json, "dropFields", new ArrayList<>(new TreeSet<>(edit.dropFields())));
    put(json, "renameFields", edit.renameFields());
    put(json, "setFields", edit.setFields());
    put(json, "dropHeaders", new ArrayList<>(new TreeSet<>(edit.dropHeaders())));
    put(json, "setHeaders", edit.setHeaders());
    if (edit.emptyBody()) {
      json.put("emptyBody", true);
    }
    edit.truncateTo().ifPresent(bytes -> json.put("truncateTo", bytes));
    return json;
  }

  private static void put(Map<String, Object> json, String member, List<String> names) {
    if (!names.isEmpty()) {
      json.put(member, names);
    }
  }

  private static void put(Map<String, Object> json, String member, Map<String, ?> values) {
    if (!values.isEmpty()) {
      json.put(member, values);
    }
  }
}
