package io.github.uploadsim.model;

import io.github.uploadsim.contract.DriveFamily;

/** Drive items whose last byte does not finish them: a commit does. */
class DeferredDriveModelTest extends FamilyModel {

  DeferredDriveModelTest() {
    super(new Deferred());
  }

  private static final class Deferred extends DriveFamily {

    @Override
    public String createBody(String quotedName, long size) {
      return "{\"item\":{\"name\":%s},\"deferCommit\":true}".formatted(quotedName);
    }

    @Override
    public boolean defersCommit() {
      return true;
    }
  }
}
