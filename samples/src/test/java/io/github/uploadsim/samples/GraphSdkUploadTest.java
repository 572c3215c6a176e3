package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.TaskFileAttachment;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestAdapter;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The official Graph client for Java as it is, in good weather and in bad. */
@ExtendWith(UploadSimExtension.class)
class GraphSdkUploadTest {

  private final byte[] content = Flower.bytes();

  @Test
  void uploadsAnAttachment(UploadSim graph) throws Exception {
    LargeFileUploadTask<TaskFileAttachment> task =
        GraphSdk.at(graph.baseUrl()).attach("flower", content);

    UploadResult<TaskFileAttachment> result = task.upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(result.location).asString().contains("/tasks/AAMkADliMm=/Attachments/");
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(0);
  }

  @Test
  void sendsAgainAfterTheTimeThatAThrottleAsksFor(UploadSim graph) throws Exception {
    graph.inject(throttle().retryAfter(1), onFragment(2));

    UploadResult<?> result = GraphSdk.at(graph.baseUrl()).attach("flower", content).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(puts(graph)).extracting(Exchange::status).containsExactly(200, 429, 200, 200, 201);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void givesUpAfterTheFourthThrottle(UploadSim graph) throws Exception {
    graph.inject(throttle().retryAfter(0), onFragment(2).times(4));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(429, ApiException::getResponseStatusCode);

    assertThat(puts(graph)).extracting(Exchange::status).containsExactly(200, 429, 429, 429, 429);
  }

  @Test
  void reportsAFailureWhenOnlyTheLastReplyIsLost(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onLastFragment());
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(task::resume)
        .asInstanceOf(type(ApiException.class))
        .returns(404, ApiException::getResponseStatusCode);

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void asksForTheStatusAndCancelsOnContent(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    assertThat(task.updateSessionStatus().getNextExpectedRanges()).containsExactly("1048576");
    task.deleteSession();

    assertThat(graph).received("flower").inState("cancelled");
    assertThat(graph.exchanges())
        .extracting(Exchange::endpoint)
        .endsWith("status-content", "cancel-content");
  }

  @Test
  void neverSendsALastFragmentOfOneByte(UploadSim graph) throws Exception {
    byte[] oneMore = Arrays.copyOf(content, GraphSdk.SLICE + 1);
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", oneMore);

    assertThatThrownBy(() -> task.upload(1, null)).isInstanceOf(CancellationException.class);

    assertThat(graph).received("flower").inState("open").holding(GraphSdk.SLICE);
  }

  @Test
  void sendsNoTokenWithoutAnAdapter(UploadSim graph) throws Exception {
    assertThatThrownBy(() -> plainTask(graph, null, content).upload())
        .asInstanceOf(type(ApiException.class))
        .returns(401, ApiException::getResponseStatusCode);
  }

  @Test
  void sendsMoreAtOnceThanToDoTakes(UploadSim graph) throws Exception {
    RequestAdapter adapter = GraphSdk.at(graph.baseUrl()).adapter();

    assertThatThrownBy(() -> plainTask(graph, adapter, Arrays.copyOf(content, 6 << 20)).upload())
        .asInstanceOf(type(ApiException.class))
        .returns(413, ApiException::getResponseStatusCode);
  }

  /** As the SDK's own examples make it. */
  private static LargeFileUploadTask<?> plainTask(
      UploadSim graph, RequestAdapter adapter, byte[] file) throws Exception {
    UploadSession session = GraphSdk.at(graph.baseUrl()).createSession("flower", file.length);
    session.setUploadUrl(session.getUploadUrl() + "/content");
    return new LargeFileUploadTask<>(
        adapter,
        session,
        new ByteArrayInputStream(file),
        file.length,
        TaskFileAttachment::createFromDiscriminatorValue);
  }

  private static List<Exchange> puts(UploadSim graph) {
    return graph.exchanges().stream().filter(each -> each.method().equals("PUT")).toList();
  }
}
