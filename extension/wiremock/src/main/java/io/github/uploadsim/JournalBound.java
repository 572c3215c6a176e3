package io.github.uploadsim;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestListener;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps WireMock's own journal from filling the heap of a server that runs for long. WireMock has a
 * bound too, but counts all entries for every request; here they are counted now and then.
 */
final class JournalBound implements RequestListener {

  private final RequestJournalStore journal;
  private final int limit;
  private final AtomicInteger added = new AtomicInteger();

  private JournalBound(RequestJournalStore journal, int limit) {
    this.journal = journal;
    this.limit = limit;
  }

  /** Bounds the journal of one of our own servers, unless its user has said what is to be kept. */
  static void on(WireMockServer server, Options options, int limit) {
    boolean userDecides =
        options.requestJournalDisabled() || options.maxRequestJournalEntries().isPresent();
    if (!userDecides) {
      RequestJournalStore journal = options.getStores().getRequestJournalStore();
      server.addMockServiceRequestListener(new JournalBound(journal, limit));
    }
  }

  @Override
  public void requestReceived(Request request, Response response) {
    if (added.incrementAndGet() % slack(limit) == 0) {
      trim();
    }
  }

  /** How many entries there may be beyond the bound for a while. */
  static int slack(int limit) {
    return limit / 4 + 1;
  }

  private synchronized void trim() {
    for (long excess = journal.getAllKeys().count() - limit; excess > 0; excess--) {
      journal.removeLast();
    }
  }
}
