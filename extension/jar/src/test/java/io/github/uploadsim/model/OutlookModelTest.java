package io.github.uploadsim.model;

import io.github.uploadsim.contract.OutlookFamily;

class OutlookModelTest extends FamilyModel {

  OutlookModelTest() {
    super(new OutlookFamily());
  }
}
