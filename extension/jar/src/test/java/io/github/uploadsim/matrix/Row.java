package io.github.uploadsim.matrix;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;

/** One row of an error matrix: what is done, and what must be answered. */
record Row(String number, String when, Condition condition, int status, String code, String inner) {

  /** Brings a row about. */
  interface Condition {
    Answer bringAbout(TodoCalls todo, UploadSim graph);
  }

  static Row of(String number, String when, Condition condition, int status, String code) {
    return new Row(number, when, condition, status, code, "");
  }

  Row inner(String innerCode) {
    return new Row(number, when, condition, status, code, innerCode);
  }

  @Override
  public String toString() {
    return "%s %s: %d %s %s".formatted(number, when, status, code, inner).trim();
  }
}
