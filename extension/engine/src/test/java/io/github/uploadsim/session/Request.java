package io.github.uploadsim.session;

import java.util.List;

/** Every kind of command, for the file of {@link State}. */
enum Request {
  OPEN("open"),
  BYTES_0_TO_5("bytes 0-4/10"),
  BYTES_5_TO_10("bytes 5-9/10"),
  WRONG_LENGTH("bytes 5-9/10 with a body of 4"),
  TOO_LARGE("bytes 0-6/10, above the limit of 6"),
  WRONG_TOTAL("bytes 5-9/11"),
  MALFORMED("a fragment without a readable range"),
  ASK("status"),
  COMMIT("commit"),
  CANCEL("cancel");

  final String words;

  Request(String words) {
    this.words = words;
  }

  Command command() {
    return switch (this) {
      case OPEN -> new Command.Open("s2", Sample.UPLOAD, Sample.IN_ORDER);
      case BYTES_0_TO_5 -> append(0, 5, 10, 5);
      case BYTES_5_TO_10 -> append(5, 10, 10, 5);
      case WRONG_LENGTH -> append(5, 10, 10, 4);
      case TOO_LARGE -> append(0, 7, 10, 7);
      case WRONG_TOTAL -> append(5, 10, 11, 5);
      case MALFORMED -> new Command.Malformed(Reason.RANGE_UNREADABLE, List.of());
      case ASK -> new Command.Ask();
      case COMMIT -> new Command.Commit();
      case CANCEL -> new Command.Cancel();
    };
  }

  private static Command append(long start, long end, long total, long bodyLength) {
    return new Command.Append(new ByteRange(start, end), total, bodyLength);
  }

  /** What comes of it in a state, as {@code outcome -> state afterwards}. */
  String in(State state) {
    try {
      Step step = command().putTo(state.session(), Sample.NOW);
      return step.outcome().tell(new Words()) + " -> " + State.of(step.after()).words;
    } catch (IllegalStateException e) {
      return "cannot be: ids are used once";
    }
  }
}
