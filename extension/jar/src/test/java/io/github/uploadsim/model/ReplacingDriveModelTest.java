package io.github.uploadsim.model;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.contract.DriveFamily;
import java.util.BitSet;
import java.util.List;

/**
 * Drive items by id, whose content is replaced: the answer has 200. With closed ranges of a size
 * that create does not tell, so that the first range has no end.
 */
class ReplacingDriveModelTest extends FamilyModel {

  ReplacingDriveModelTest() {
    super(new Replacing());
  }

  private static final class Replacing extends DriveFamily {

    @Override
    public UploadSimConfig config() {
      return super.config().set("drive.rangeForm", "closed");
    }

    @Override
    public String createPath(String fileName) {
      return "/v1.0/me/drive/items/01" + fileName + "/createUploadSession";
    }

    @Override
    public int finalStatus() {
      return 200;
    }

    @Override
    public List<String> expected(BitSet received, int size) {
      int next = received.nextClearBit(0);
      return List.of(next + "-" + (size < 0 ? "" : String.valueOf(size - 1)));
    }
  }
}
