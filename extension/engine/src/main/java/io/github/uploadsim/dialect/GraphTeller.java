package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Outcome;

/** What all families of Graph tell alike. */
public interface GraphTeller extends Outcome.Teller<Reply> {

  /** What it takes to put an outcome into words. */
  Telling telling();

  @Override
  default Reply cancelled() {
    return Reply.empty(204);
  }

  @Override
  default Reply removed() {
    return Reply.empty(204);
  }

  @Override
  default Reply downloaded(Item item) {
    return Reply.file(item.mediaType(), item.contentId());
  }

  /** An {@code @odata.context} of the version that was called. */
  default String context(String what) {
    return telling().base() + "/" + telling().version() + "/$metadata#" + what;
  }
}
