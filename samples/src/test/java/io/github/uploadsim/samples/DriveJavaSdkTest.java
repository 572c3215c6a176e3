package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.drives.item.items.item.createuploadsession.CreateUploadSessionPostRequestBody;
import com.microsoft.graph.models.DriveItem;
import com.microsoft.graph.models.DriveItemUploadableProperties;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.kiota.ApiException;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official client for Java over https, with files of a drive. */
@UploadSimTest(https = true)
class DriveJavaSdkTest {

  private final byte[] content = Flower.bytes();

  private static UploadSession createSession(HttpsSdk sdk) {
    DriveItemUploadableProperties item = new DriveItemUploadableProperties();
    item.setAdditionalData(Map.of("@microsoft.graph.conflictBehavior", "replace"));
    CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
    body.setItem(item);
    return sdk.graph()
        .drives()
        .byDriveId("b!d1")
        .items()
        .byDriveItemId("root:/flower:")
        .createUploadSession()
        .post(body);
  }

  private LargeFileUploadTask<DriveItem> file(HttpsSdk sdk) throws Exception {
    return sdk.task(createSession(sdk), content, DriveItem::createFromDiscriminatorValue);
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

  private void assertIsTheFile(UploadResult<DriveItem> result) {
    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(result.itemResponse)
        .returns("flower", DriveItem::getName)
        .returns((long) content.length, DriveItem::getSize);
  }

  @Test
  void uploadsAFile(UploadSim graph) throws Exception {
    UploadResult<DriveItem> result = file(HttpsSdk.trusting(graph)).upload();

    assertIsTheFile(result);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void aNewTaskOnTheRestOfTheFileGoesOn(
      Fault fault, When when, int firstMissingByte, UploadSim graph) throws Exception {
    graph.inject(fault, when);
    HttpsSdk sdk = HttpsSdk.trusting(graph);
    LargeFileUploadTask<DriveItem> task = file(sdk);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);
    assertThat(graph).received("flower").holding(firstMissingByte);

    UploadResult<DriveItem> result =
        sdk.goOn(task, content, DriveItem::createFromDiscriminatorValue).upload();

    assertIsTheFile(result);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void resumeReportsSuccessWithWrongBytes(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<DriveItem> task = file(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    assertIsTheFile(task.resume());

    assertThatThrownBy(() -> assertThat(graph).uploaded("flower").withContent(content))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("first byte that differs is " + HttpsSdk.SLICE);
  }

  @Test
  void resumeIsRightAfterALostReply(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(2));
    LargeFileUploadTask<DriveItem> task = file(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    assertIsTheFile(task.resume());

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void asksForTheStatusAndCancels(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));
    LargeFileUploadTask<DriveItem> task = file(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(ApiException.class);

    assertThat(task.updateSessionStatus().getNextExpectedRanges())
        .containsExactly(HttpsSdk.SLICE + "-");
    task.deleteSession();

    assertThat(graph).received("flower").inState("cancelled");
    assertThatThrownBy(task::updateSessionStatus)
        .asInstanceOf(type(ApiException.class))
        .returns(404, ApiException::getResponseStatusCode);
  }
}
