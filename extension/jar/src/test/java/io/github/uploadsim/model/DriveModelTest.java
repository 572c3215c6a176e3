package io.github.uploadsim.model;

import io.github.uploadsim.contract.DriveFamily;

class DriveModelTest extends FamilyModel {

  DriveModelTest() {
    super(new DriveFamily());
  }
}
