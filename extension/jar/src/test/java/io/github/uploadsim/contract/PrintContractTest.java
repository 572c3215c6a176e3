package io.github.uploadsim.contract;

class PrintContractTest extends FamilyContract {

  PrintContractTest() {
    super(new PrintFamily());
  }
}
