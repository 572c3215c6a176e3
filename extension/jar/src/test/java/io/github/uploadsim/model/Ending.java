package io.github.uploadsim.model;

import io.github.uploadsim.When;
import io.github.uploadsim.contract.Caller;
import io.github.uploadsim.door.Answer;

/** How a client ends a session without a fragment. */
enum Ending {
  CANCEL {
    @Override
    Answer ask(Caller caller, String url) {
      return caller.cancel(url);
    }

    @Override
    String due(Model model, Modelled upload) {
      return model.cancel(upload);
    }

    @Override
    When when() {
      return When.onCancel();
    }
  },
  COMMIT {
    @Override
    Answer ask(Caller caller, String url) {
      return caller.commit(url);
    }

    @Override
    String due(Model model, Modelled upload) {
      return model.commit(upload);
    }

    @Override
    When when() {
      return When.onCommit();
    }
  };

  abstract Answer ask(Caller caller, String url);

  /** What the model says to it. */
  abstract String due(Model model, Modelled upload);

  abstract When when();
}
