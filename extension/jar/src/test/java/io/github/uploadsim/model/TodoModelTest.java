package io.github.uploadsim.model;

import io.github.uploadsim.contract.TodoFamily;

class TodoModelTest extends FamilyModel {

  TodoModelTest() {
    super(new TodoFamily());
  }
}
