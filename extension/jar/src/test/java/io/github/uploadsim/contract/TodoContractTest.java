package io.github.uploadsim.contract;

class TodoContractTest extends FamilyContract {

  TodoContractTest() {
    super(new TodoFamily());
  }
}
