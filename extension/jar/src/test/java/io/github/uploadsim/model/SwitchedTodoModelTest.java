package io.github.uploadsim.model;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.contract.Slip;
import io.github.uploadsim.contract.TodoFamily;
import java.util.BitSet;
import java.util.List;

/** To Do with switches that change the rules: sliding expiry, closed ranges, other statuses. */
class SwitchedTodoModelTest extends FamilyModel {

  SwitchedTodoModelTest() {
    super(new Switched());
  }

  private static final class Switched extends TodoFamily {

    @Override
    public UploadSimConfig limited(long maxFragment) {
      return super.limited(maxFragment)
          .set("todo.slidingExpiry", "true")
          .set("todo.rangeForm", "closed")
          .set("todo.expiredAs", "410")
          .set("todo.sequenceErrorStatus", "400");
    }

    @Override
    public List<String> expected(BitSet received, int size) {
      return List.of(received.nextClearBit(0) + "-" + (size - 1));
    }

    @Override
    public boolean slidingExpiry() {
      return true;
    }

    @Override
    public String refusal(Slip slip) {
      return switch (slip) {
        case EXPIRED -> "410 ErrorItemNotFound";
        case GAP, OVERLAP -> super.refusal(slip).replace("416", "400");
        default -> super.refusal(slip);
      };
    }
  }
}
