package io.github.uploadsim.model;

import io.github.uploadsim.contract.PrintFamily;

class PrintModelTest extends FamilyModel {

  PrintModelTest() {
    super(new PrintFamily());
  }
}
