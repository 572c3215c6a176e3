package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.kiota.ApiException;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second attempts of OkHttp, below the official Graph client, that no caller hears of. */
@ExtendWith(UploadSimExtension.class)
class HiddenRetryTest {

  private final byte[] content = Flower.bytes();

  /** The caller sees a 416 and no word of the connection that broke. */
  @Test
  void followsALostReplyOnAPooledConnection(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(2));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(416, ApiException::getResponseStatusCode);

    assertThat(puts(graph)).extracting(Exchange::hiddenRepeat).containsExactly(false, false, true);
    assertThat(puts(graph).get(2).notes()).singleElement().asString().startsWith("repeat of #3");
  }

  @Test
  void hidesAFaultThatKeptNothing(UploadSim graph) throws Exception {
    graph.inject(loseReply().keepingNothing(), onFragment(2));

    UploadResult<?> result = GraphSdk.at(graph.baseUrl()).attach("flower", content).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
    assertThatThrownBy(() -> assertThat(graph).noHiddenTransportRetry())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("#4");
  }

  @Test
  void isNotMadeOnAFreshConnection(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(1));
    UploadSession session = GraphSdk.at(graph.baseUrl()).createSession("flower", content.length);
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).task(session, content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);

    assertThat(puts(graph)).hasSize(1);
  }

  @Test
  void canBeSwitchedOff(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(2));
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);
    UploadResult<?> result = task.resume();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).noHiddenTransportRetry();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  /** Each of kiota's four attempts becomes two. */
  @Test
  void followsA503WithoutAWaitAtOnce(UploadSim graph) throws Exception {
    graph.inject(throttle().status(503).retryAfter(0), onFragment(1).always());
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(503, ApiException::getResponseStatusCode);

    assertThat(puts(graph)).extracting(Exchange::status).hasSize(8).containsOnly(503);
  }

  private static List<Exchange> puts(UploadSim graph) {
    return graph.exchanges().stream().filter(each -> each.method().equals("PUT")).toList();
  }
}
