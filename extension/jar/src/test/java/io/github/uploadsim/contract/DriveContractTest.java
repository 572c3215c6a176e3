package io.github.uploadsim.contract;

class DriveContractTest extends FamilyContract {

  DriveContractTest() {
    super(new DriveFamily());
  }
}
