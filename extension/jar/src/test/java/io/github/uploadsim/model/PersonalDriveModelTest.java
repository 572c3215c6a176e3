package io.github.uploadsim.model;

import io.github.uploadsim.contract.PersonalDriveFamily;

class PersonalDriveModelTest extends FamilyModel {

  PersonalDriveModelTest() {
    super(new PersonalDriveFamily());
  }
}
