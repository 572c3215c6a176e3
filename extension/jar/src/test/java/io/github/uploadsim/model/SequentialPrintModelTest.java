package io.github.uploadsim.model;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.contract.PrintFamily;

/** Print as its reference has it: one fragment after the other. */
class SequentialPrintModelTest extends FamilyModel {

  SequentialPrintModelTest() {
    super(new Sequential());
  }

  private static final class Sequential extends PrintFamily {

    @Override
    public UploadSimConfig config() {
      return super.config().set("print.sequential", "true");
    }

    @Override
    public boolean inOrder() {
      return true;
    }
  }
}
