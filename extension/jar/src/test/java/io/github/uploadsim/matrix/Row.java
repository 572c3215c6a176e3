package io.github.uploadsim.matrix;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;

/**
 * One row of an error matrix: what is done, and what must be answered.
 *
 * @param id as in the family's provenance, such as {@code A8}
 * @param config what the simulator is started with
 * @param code of the error; empty if it is none
 */
record Row(
    String id,
    String when,
    UploadSimConfig config,
    Condition condition,
    int status,
    String code,
    String inner) {

  /** Brings a row about. */
  interface Condition {
    Answer bringAbout(TodoCalls todo, UploadSim graph);
  }

  static Row of(String id, String when, Condition condition, int status, String code) {
    return new Row(id, when, UploadSimConfig.defaults(), condition, status, code, "");
  }

  Row inner(String innerCode) {
    return new Row(id, when, config, condition, status, code, innerCode);
  }

  /** The same where a switch is set, such as {@code todo.tasks}. */
  Row where(String name, String value) {
    return new Row(id, when, config.set(name, value), condition, status, code, inner);
  }

  @Override
  public String toString() {
    return "%s %s: %d %s %s".formatted(id, when, status, code, inner).trim();
  }
}
