package io.github.uploadsim.contract;

class PersonalDriveContractTest extends FamilyContract {

  PersonalDriveContractTest() {
    super(new PersonalDriveFamily());
  }
}
