package io.github.uploadsim.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is bounded in requests at once, or in bytes in a time, over real connections. */
class CrowdedLanesTest {

  @Test
  void rowD5TheFifthFragmentAtOnceIsTurnedAway() throws IOException {
    try (UploadSim graph = UploadSim.start()) {
      PrintCalls print = new PrintCalls(graph);
      String url = print.open(12);
      List<SlowPut> four = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        SlowPut slow = SlowPut.begin(url, 2 * i, 12);
        assertThat(slow.status()).contains("100");
        four.add(slow);
      }

      Answer fifth = print.put(url, new byte[2], "bytes 8-9/12");

      assertThat(fifth.status()).as(fifth.body()).isEqualTo(429);
      assertThat(fifth.code()).isEqualTo("TooManyRequests");
      assertThat(fifth.header("Retry-After")).isEqualTo("1");
      for (SlowPut slow : four) {
        assertThat(slow.finish()).contains("202");
        slow.close();
      }
      assertThat(print.put(url, new byte[2], "bytes 8-9/12").status()).isEqualTo(202);
    }
  }

  @Test
  void rowB20TheFifthRequestToAMailboxIsTurnedAwayWhereThatIsSwitchedOn() throws IOException {
    UploadSimConfig four = UploadSimConfig.defaults().set("outlook.mailboxConcurrency", "4");
    try (UploadSim graph = UploadSim.start(four)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      List<SlowPut> slow = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        slow.add(SlowPut.begin(outlook.open("/me/messages/m" + i), 0, OutlookCalls.LEAST));
        assertThat(slow.get(i).status()).contains("100");
      }

      Answer fifth =
          outlook.create("/me/messages/m5", OutlookCalls.item("file", OutlookCalls.LEAST, ""));
      Answer elsewhere =
          outlook.create("/users/b/messages/m", OutlookCalls.item("file", OutlookCalls.LEAST, ""));

      assertThat(fifth.status()).as(fifth.body()).isEqualTo(429);
      assertThat(fifth.code()).isEqualTo("ApplicationThrottled");
      assertThat(fifth.header("Retry-After")).isNotEmpty();
      assertThat(elsewhere.status()).isEqualTo(201);
      for (SlowPut one : slow) {
        assertThat(one.finish()).contains("200");
        one.close();
      }
      assertThat(outlook.open("/me/messages/m5")).isNotEmpty();
    }
  }

  @Test
  void aMailboxTakesSoManyMegabytesInAWindowOfTime() {
    UploadSimConfig quota =
        UploadSimConfig.defaults()
            .set("outlook.quotaMegabytes", "4")
            .set("outlook.quotaWindow", "PT5M");
    try (UploadSim graph = UploadSim.start(quota)) {
      OutlookCalls outlook = new OutlookCalls(graph);
      assertThat(outlook.putAll(outlook.open()).status()).isEqualTo(201);
      String next = outlook.open();

      Answer refused = outlook.putAll(next);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(290, 300);

      graph.clock().advance(java.time.Duration.ofMinutes(5));
      assertThat(outlook.putAll(next).status()).isEqualTo(201);
    }
  }
}
