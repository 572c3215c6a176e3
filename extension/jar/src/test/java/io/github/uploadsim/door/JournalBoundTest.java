package io.github.uploadsim.door;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import org.junit.jupiter.api.Test;

/** A server of our own can run for ever: WireMock's journal stays as short as ours. */
class JournalBoundTest {

  private static final int LIMIT = 8;

  /** Entries are trimmed now and then, so there may be some more for a while. */
  private static final int SLACK = 4;

  @Test
  void theLatestRequestsAreKeptAndTheOldestGo() {
    try (UploadSim sim = UploadSim.start(UploadSimConfig.defaults().journalLimit(LIMIT))) {
      Client client = new Client(Scheme.HTTP.origin(sim));

      for (int i = 1; i <= 100; i++) {
        client.get("/request-" + i);
      }

      assertThat(sim.wireMock().find(getRequestedFor(anyUrl())))
          .hasSizeBetween(LIMIT, LIMIT + SLACK);
      sim.wireMock().verifyThat(1, getRequestedFor(urlPathEqualTo("/request-100")));
      sim.wireMock().verifyThat(0, getRequestedFor(urlPathEqualTo("/request-88")));
    }
  }

  @Test
  void aJournalWithinTheBoundIsWhole() {
    try (UploadSim sim = UploadSim.start(UploadSimConfig.defaults().journalLimit(1000))) {
      Client client = new Client(Scheme.HTTP.origin(sim));

      for (int i = 1; i <= 300; i++) {
        client.get("/request-" + i);
      }

      sim.wireMock().verifyThat(300, getRequestedFor(anyUrl()));
    }
  }
}
