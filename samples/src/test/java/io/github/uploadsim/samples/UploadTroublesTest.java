package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.forgetSession;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each trouble that an upload meets sooner or later, and what a good client makes of it. */
@ExtendWith(UploadSimExtension.class)
class UploadTroublesTest {

  private final byte[] content = "flower ".repeat(100_000).getBytes(UTF_8);

  @Test
  void sendsNothingTwiceWhenOnlyTheReplyIsLost(UploadSim graph) {
    graph.inject(loseReply(), onFragment(1));

    new AttachmentUploader(graph.baseUrl()).attach("flower", content);

    assertThat(graph).uploaded("flower").withContent(content).afterFaults(1);
    assertThat(endpoints(graph)).containsExactly("create", "put", "status", "put", "put");
  }

  @Test
  void findsTheAttachmentWhenTheLastReplyIsLost(UploadSim graph) {
    graph.inject(loseReply(), onLastFragment());

    URI attachment = new AttachmentUploader(graph.baseUrl()).attach("flower", content);

    assertThat(graph).uploaded("flower").withContent(content).afterFaults(1);
    assertThat(endpoints(graph)).containsExactly("create", "put", "put", "put", "status", "list");
    assertThat(attachment).asString().startsWith(graph.baseUrl());
  }

  @Test
  void waitsAsLongAsTheServiceAsksFor(UploadSim graph) {
    graph.inject(throttle().retryAfter(30), onFragment(2).times(2));
    List<Duration> waits = new ArrayList<>();

    new AttachmentUploader(graph.baseUrl(), waits::add).attach("flower", content);

    assertThat(graph).uploaded("flower").withContent(content).afterFaults(2);
    assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void startsOverWhenTheSessionExpiresDuringTheWait(UploadSim graph) {
    graph.inject(throttle().retryAfter(7200), onFragment(2));

    new AttachmentUploader(graph.baseUrl(), graph.clock()::advance).attach("flower", content);

    assertThat(graph).uploaded("flower").withContent(content).afterFaults(1);
    assertThat(graph.sessions())
        .extracting(SessionView::state)
        .containsExactly("expired", "completed");
  }

  @Test
  void startsOverWhenTheServiceForgetsTheSession(UploadSim graph) {
    graph.inject(forgetSession(), onFragment(2).ofSession(1));

    new AttachmentUploader(graph.baseUrl()).attach("flower", content);

    assertThat(graph).uploaded("flower").withContent(content).afterFaults(1);
    assertThat(graph.sessions())
        .extracting(SessionView::state)
        .containsExactly("lost", "completed");
  }

  private static List<String> endpoints(UploadSim graph) {
    return graph.exchanges().stream().map(exchange -> exchange.endpoint()).toList();
  }
}
