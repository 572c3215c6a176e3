package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official Graph client for Java as it is, in good weather and in bad. */
class GraphSdkUploadTest {

  private final UploadSim graph = UploadSim.start();
  private final byte[] content = Flower.bytes();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void uploadsAnAttachment() throws Exception {
    LargeFileUploadTask<TaskFileAttachment> task =
        GraphSdk.at(graph.baseUrl()).attach("flower", content);

    UploadResult<TaskFileAttachment> result = task.upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(result.location).asString().contains("/tasks/AAMkADliMm=/Attachments/");
    Stored.uploaded(graph, "flower").withSha256(Sha256.of(content)).afterFaults(0);
  }

  @Test
  void sendsAgainAfterTheTimeThatAThrottleAsksFor() throws Exception {
    graph.inject(throttle().retryAfter(1), onFragment(2));

    UploadResult<?> result = GraphSdk.at(graph.baseUrl()).attach("flower", content).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(puts()).extracting(Exchange::status).containsExactly(200, 429, 200, 200, 201);
    Stored.uploaded(graph, "flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void givesUpAfterTheFourthThrottle() throws Exception {
    graph.inject(throttle().retryAfter(0), onFragment(2).times(4));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(429, ApiException::getResponseStatusCode);

    assertThat(puts()).extracting(Exchange::status).containsExactly(200, 429, 429, 429, 429);
  }

  /** Each of kiota's four attempts becomes two. */
  @Test
  void okHttpSendsAgainAtOnceAfterA503WithoutAWait() throws Exception {
    graph.inject(throttle().status(503).retryAfter(0), onFragment(1).always());
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(503, ApiException::getResponseStatusCode);

    assertThat(puts()).extracting(Exchange::status).hasSize(8).containsOnly(503);
  }

  /** The client's caller sees a 416 and no word of the connection that broke. */
  @Test
  void okHttpSendsALostFragmentAgainOnAPooledConnection() throws Exception {
    graph.inject(loseReply(), onFragment(2));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(416, ApiException::getResponseStatusCode);

    assertThat(puts()).hasSize(3);
    assertThat(puts().get(2).notes()).singleElement().asString().startsWith("repeat of #3");
  }

  @Test
  void okHttpHidesAFaultThatKeptNothing() throws Exception {
    graph.inject(loseReply().keepingNothing(), onFragment(2));

    UploadResult<?> result = GraphSdk.at(graph.baseUrl()).attach("flower", content).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    Stored.uploaded(graph, "flower").withSha256(Sha256.of(content)).afterFaults(1);
    assertThat(puts()).filteredOn(put -> !put.notes().isEmpty()).hasSize(1);
  }

  @Test
  void okHttpReportsALostFragmentOnAFreshConnection() throws Exception {
    graph.inject(loseReply(), onFragment(1));
    UploadSession session = GraphSdk.at(graph.baseUrl()).createSession("flower", content.length);
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).task(session, content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);

    assertThat(puts()).singleElement().returns(List.of(), Exchange::notes);
  }

  @Test
  void okHttpReportsEveryLostFragmentOnceItMayNotSendAgain() throws Exception {
    graph.inject(loseReply(), onFragment(2));
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);
    UploadResult<?> result = task.resume();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(puts()).hasSize(4).allSatisfy(put -> assertThat(put.notes()).isEmpty());
    Stored.uploaded(graph, "flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void reportsAFailureWhenOnlyTheLastReplyIsLost() throws Exception {
    graph.inject(loseReply(), onLastFragment());
    GraphSdk sdk = GraphSdk.withoutHiddenRetries(graph.baseUrl());
    LargeFileUploadTask<?> task = sdk.attach("flower", content);

    assertThatThrownBy(task::upload).hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(task::resume)
        .asInstanceOf(type(ApiException.class))
        .returns(404, ApiException::getResponseStatusCode);

    Stored.uploaded(graph, "flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void asksForTheStatusAndCancelsOnContent() throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", content);
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    assertThat(task.updateSessionStatus().getNextExpectedRanges()).containsExactly("1048576");
    task.deleteSession();

    assertThat(graph.session("flower").orElseThrow().state()).isEqualTo("cancelled");
    assertThat(graph.exchanges())
        .extracting(Exchange::endpoint)
        .endsWith("status-content", "cancel-content");
  }

  @Test
  void neverSendsALastFragmentOfOneByte() throws Exception {
    byte[] oneMore = Arrays.copyOf(content, GraphSdk.SLICE + 1);
    LargeFileUploadTask<?> task = GraphSdk.at(graph.baseUrl()).attach("flower", oneMore);

    assertThatThrownBy(() -> task.upload(1, null)).isInstanceOf(CancellationException.class);

    assertThat(graph.session("flower").orElseThrow().received()).isEqualTo(GraphSdk.SLICE);
  }

  @Test
  void sendsNoTokenWithoutAnAdapter() throws Exception {
    assertThatThrownBy(() -> plainTask(null, content).upload())
        .asInstanceOf(type(ApiException.class))
        .returns(401, ApiException::getResponseStatusCode);
  }

  @Test
  void sendsMoreAtOnceThanToDoTakes() throws Exception {
    RequestAdapter adapter = GraphSdk.at(graph.baseUrl()).adapter();

    assertThatThrownBy(() -> plainTask(adapter, Arrays.copyOf(content, 6 << 20)).upload())
        .asInstanceOf(type(ApiException.class))
        .returns(413, ApiException::getResponseStatusCode);
  }

  /** As the SDK's own examples make it. */
  private LargeFileUploadTask<?> plainTask(RequestAdapter adapter, byte[] file) throws Exception {
    UploadSession session = GraphSdk.at(graph.baseUrl()).createSession("flower", file.length);
    session.setUploadUrl(session.getUploadUrl() + "/content");
    return new LargeFileUploadTask<>(
        adapter,
        session,
        new ByteArrayInputStream(file),
        file.length,
        TaskFileAttachment::createFromDiscriminatorValue);
  }

  private List<Exchange> puts() {
    return graph.exchanges().stream().filter(each -> each.method().equals("PUT")).toList();
  }
}
