package io.github.uploadsim.dialect.todo;

import static io.github.uploadsim.dialect.todo.TodoSwitches.ACCEPT_BARE_UPLOAD_URL;
import static io.github.uploadsim.dialect.todo.TodoSwitches.ALLOW_APP_ONLY;
import static io.github.uploadsim.dialect.todo.TodoSwitches.BEARER_ON_CANCEL;
import static io.github.uploadsim.dialect.todo.TodoSwitches.CREATE_STATUS;
import static io.github.uploadsim.dialect.todo.TodoSwitches.FRAGMENT_CASING;
import static io.github.uploadsim.dialect.todo.TodoSwitches.LOCATION_STYLE;
import static io.github.uploadsim.dialect.todo.TodoSwitches.MAX_FRAGMENT;
import static io.github.uploadsim.dialect.todo.TodoSwitches.OVER_LIMIT;
import static io.github.uploadsim.dialect.todo.TodoSwitches.PARTIAL_ACCEPT;
import static io.github.uploadsim.dialect.todo.TodoSwitches.RANGE_FORM;
import static io.github.uploadsim.dialect.todo.TodoSwitches.STATUS_ON_CONTENT;
import static io.github.uploadsim.dialect.todo.TodoSwitches.WRAP_GET;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.todo.TodoSwitches.Bearer;
import io.github.uploadsim.dialect.todo.TodoSwitches.Casing;
import io.github.uploadsim.dialect.todo.TodoSwitches.LocationStyle;
import io.github.uploadsim.dialect.todo.TodoSwitches.Partial;
import io.github.uploadsim.dialect.todo.TodoSwitches.Reaction;
import java.util.LinkedHashMap;
import java.util.Map;

/** The presets of the To Do family: which reading of each contradiction is in force. */
public final class TodoHabits {

  private TodoHabits() {}

  /** The readings that live services and the model support; the default. */
  public static Habits live() {
    return Habits.defaults("todo", TodoSwitches.ALL);
  }

  /**
   * The pages' examples to the letter: Pascal keys, a wrapped attachment, DELETE without bearer.
   */
  public static Habits documentedExamples() {
    return live()
        .with(FRAGMENT_CASING, Casing.PASCAL)
        .with(WRAP_GET, true)
        .with(BEARER_ON_CANCEL, Bearer.OPTIONAL)
        .with(STATUS_ON_CONTENT, Reaction.REJECT);
  }

  /**
   * The pages' prose, and the drafts before them, where it differs from the examples: 201 at
   * create, PUT to the bare URL, fragments below 4 MB, several ranges with start and end, a part of
   * a broken range kept, {@code Attachments('id')}, application permission.
   */
  public static Habits documentedProse() {
    return live()
        .with(CREATE_STATUS, 201)
        .with(ACCEPT_BARE_UPLOAD_URL, true)
        .with(MAX_FRAGMENT, (4L << 20) - 1)
        .with(RANGE_FORM, ExpectedRanges.CLOSED)
        .with(PARTIAL_ACCEPT, Partial.ALL)
        .with(LOCATION_STYLE, LocationStyle.PARENTHESIS)
        .with(ALLOW_APP_ONLY, true);
  }

  /** The cloud operated by 21Vianet, which was seen to answer in Pascal case. */
  public static Habits china() {
    return live().with(FRAGMENT_CASING, Casing.PASCAL);
  }

  /** What clients made for other families need: any PUT target and size, ranges of two ends. */
  public static Habits lenient() {
    return live()
        .with(ACCEPT_BARE_UPLOAD_URL, true)
        .with(OVER_LIMIT, Reaction.ACCEPT)
        .with(RANGE_FORM, ExpectedRanges.CLOSED)
        .with(TodoSwitches.BEARER, Bearer.OPTIONAL)
        .with(BEARER_ON_CANCEL, Bearer.OPTIONAL);
  }

  /** All presets by name. */
  public static Map<String, Habits> presets() {
    Map<String, Habits> presets = new LinkedHashMap<>();
    presets.put("live", live());
    presets.put("documentedExamples", documentedExamples());
    presets.put("documentedProse", documentedProse());
    presets.put("china", china());
    presets.put("lenient", lenient());
    return presets;
  }
}
