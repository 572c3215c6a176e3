package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onLastFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.AttachmentItem;
import com.microsoft.graph.models.AttachmentType;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.graph.users.item.messages.item.attachments.createuploadsession.CreateUploadSessionPostRequestBody;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestAdapter;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official client for Java over https, with attachments of a message. */
@UploadSimTest(https = true)
class OutlookSdkTest {

  private final byte[] content = Flower.bytes();

  private static UploadSession createSession(HttpsSdk sdk, long size) {
    AttachmentItem item = new AttachmentItem();
    item.setAttachmentType(AttachmentType.File);
    item.setName("flower");
    item.setSize(size);
    CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
    body.setAttachmentItem(item);
    return sdk.graph()
        .me()
        .messages()
        .byMessageId("AAMkADI5=")
        .attachments()
        .createUploadSession()
        .post(body);
  }

  private LargeFileUploadTask<FileAttachment> attach(HttpsSdk sdk) throws Exception {
    UploadSession session = createSession(sdk, content.length);
    return sdk.task(session, content, FileAttachment::createFromDiscriminatorValue);
  }

  private LargeFileUploadTask<?> task(UploadSession session, RequestAdapter adapter)
      throws Exception {
    return new LargeFileUploadTask<>(
        adapter,
        session,
        new ByteArrayInputStream(content),
        content.length,
        FileAttachment::createFromDiscriminatorValue);
  }

  static Stream<Arguments> troubles() {
    int slice = HttpsSdk.SLICE;
    return Stream.of(
        arguments(respond(500), onFragment(2), slice),
        arguments(loseReply(), onFragment(2), 2 * slice),
        arguments(cutRequest().afterBytes(500_000), onFragment(3), 2 * slice),
        arguments(
            cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2), slice + 300_000));
  }

  @Test
  void uploadsAnAttachment(UploadSim graph) throws Exception {
    UploadResult<FileAttachment> result = attach(HttpsSdk.trusting(graph)).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(result.location).asString().contains("/Attachments('");
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void aNewTaskOnTheRestOfTheFileGoesOn(
      Fault fault, When when, int firstMissingByte, UploadSim graph) throws Exception {
    graph.inject(fault, when);
    HttpsSdk sdk = HttpsSdk.trusting(graph);
    LargeFileUploadTask<FileAttachment> task = attach(sdk);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);
    assertThat(graph).received("flower").expectingNext("" + firstMissingByte);

    UploadResult<?> result =
        sdk.goOn(task, content, FileAttachment::createFromDiscriminatorValue).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void resumeReportsSuccessWithWrongBytes(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<?> task = attach(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    UploadResult<?> result = task.resume();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThatThrownBy(() -> assertThat(graph).uploaded("flower").withContent(content))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("first byte that differs is " + HttpsSdk.SLICE);
  }

  @Test
  void resumeIsRightAfterALostReply(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(2));
    LargeFileUploadTask<?> task = attach(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    UploadResult<?> result = task.resume();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void reportsAFailureWhenOnlyTheLastReplyIsLost(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onLastFragment());
    LargeFileUploadTask<?> task = attach(HttpsSdk.trusting(graph));

    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(task::resume)
        .asInstanceOf(type(ApiException.class))
        .returns(404, ApiException::getResponseStatusCode);

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content));
  }

  @Test
  void asksForTheStatusAndCancels(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<?> task = attach(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    assertThat(task.updateSessionStatus().getNextExpectedRanges())
        .containsExactly("" + HttpsSdk.SLICE);
    task.deleteSession();

    assertThat(graph).received("flower").inState("cancelled");
    assertThatThrownBy(task::updateSessionStatus)
        .asInstanceOf(type(ApiException.class))
        .returns(404, ApiException::getResponseStatusCode);
  }

  @Test
  void sendsATokenThatOutlookRefuses(UploadSim graph) throws Exception {
    HttpsSdk sdk = HttpsSdk.trusting(graph);
    RequestAdapter withToken = sdk.graph().getRequestAdapter();
    LargeFileUploadTask<?> task = task(createSession(sdk, content.length), withToken);

    assertThatThrownBy(task::upload)
        .asInstanceOf(type(ApiException.class))
        .returns(401, ApiException::getResponseStatusCode);
  }

  /** Without an adapter the task makes an OkHttp of its own, which nobody told whom to trust. */
  @Test
  void trustsNobodyWithoutAnAdapter(UploadSim graph) throws Exception {
    HttpsSdk sdk = HttpsSdk.trusting(graph);
    LargeFileUploadTask<?> task = task(createSession(sdk, content.length), null);

    assertThatThrownBy(task::upload).hasStackTraceContaining("SSLHandshakeException");

    assertThat(graph.exchanges()).hasSize(1);
  }
}
