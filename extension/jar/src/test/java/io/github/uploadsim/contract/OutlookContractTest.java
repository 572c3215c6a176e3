package io.github.uploadsim.contract;

class OutlookContractTest extends FamilyContract {

  OutlookContractTest() {
    super(new OutlookFamily());
  }
}
