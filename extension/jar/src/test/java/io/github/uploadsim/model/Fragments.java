package io.github.uploadsim.model;

/** Fragments for the steps of a sequence, made to fit what an upload has and lacks. */
final class Fragments {

  private final int maxFragment;
  private final boolean inOrder;

  Fragments(int maxFragment, boolean inOrder) {
    this.maxFragment = maxFragment;
    this.inOrder = inOrder;
  }

  /** The fragment of a step, but for the repeats, which need no arithmetic. */
  Put of(Step step, Modelled upload) {
    Put right = right(step, upload);
    return switch (step.kind()) {
      case GAP -> moved(right, 1 + step.more() % 9);
      case OVERLAP -> moved(right, -1 - step.more() % 9);
      case WRONG_TOTAL -> right.claiming(upload.claim() + (step.more() % 2 == 0 ? 1 : -1));
      case WRONG_LENGTH -> right.withBody(right.length() + (step.more() % 2 == 0 ? 1 : -1));
      case TOO_LARGE -> Put.right(right.start(), maxFragment + 1 + step.more(), upload.claim());
      case NO_RANGE -> right.withoutRange();
      default -> right;
    };
  }

  private Put right(Step step, Modelled upload) {
    int start = Math.min(start(step, upload), upload.claim() - 1);
    int set = upload.received.nextSetBit(start);
    int room = (set < 0 ? upload.claim() : set) - start;
    int most = Math.max(1, Math.min(room, maxFragment));
    return Put.right(start, 1 + step.much() % most, upload.claim());
  }

  /** The first byte that is wanted; or some other one, where any order will do. */
  private int start(Step step, Modelled upload) {
    int start = upload.next();
    for (int i = 0; !inOrder && i < step.more() % 20; i++) {
      int next = upload.received.nextClearBit(start + 1);
      start = next < upload.claim() ? next : start;
    }
    return start;
  }

  private static Put moved(Put put, int by) {
    int start = Math.max(0, put.start() + by);
    return Put.right(start, put.length(), put.total());
  }
}
