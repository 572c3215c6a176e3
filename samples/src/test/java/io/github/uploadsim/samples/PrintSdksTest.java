package io.github.uploadsim.samples;

import static io.github.uploadsim.Faults.cutRequest;
import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.respond;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.When.onPut;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.PrintDocument;
import com.microsoft.graph.models.PrintDocumentUploadProperties;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.graph.print.printers.item.jobs.item.documents.item.createuploadsession.CreateUploadSessionPostRequestBody;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.junit5.UploadSimTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both official clients over https, with documents to be printed. */
@UploadSimTest(https = true)
class PrintSdksTest {

  private final byte[] content = Flower.bytes();

  static Stream<Arguments> troubles() {
    return Stream.of(
        arguments(respond(500), onFragment(2)),
        arguments(loseReply(), onFragment(2)),
        arguments(cutRequest().afterBytes(500_000).keeping(300_000), onFragment(2)));
  }

  private static UploadSession createSession(HttpsSdk sdk, long size) {
    PrintDocumentUploadProperties properties = new PrintDocumentUploadProperties();
    properties.setDocumentName("flower");
    properties.setContentType("image/jpeg");
    properties.setSize(size);
    CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
    body.setProperties(properties);
    return sdk.graph()
        .print()
        .printers()
        .byPrinterId("p1")
        .jobs()
        .byPrintJobId("j1")
        .documents()
        .byPrintDocumentId("d1")
        .createUploadSession()
        .post(body);
  }

  private LargeFileUploadTask<PrintDocument> task(HttpsSdk sdk) throws Exception {
    UploadSession session = createSession(sdk, content.length);
    return sdk.task(session, content, PrintDocument::createFromDiscriminatorValue);
  }

  @Test
  void javaUploadsADocument(UploadSim graph) throws Exception {
    UploadResult<PrintDocument> result = task(HttpsSdk.trusting(graph)).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(result.itemResponse.getSize()).isEqualTo(content.length);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void javaGoesOnWithTheRestOfTheFile(Fault fault, When when, UploadSim graph) throws Exception {
    graph.inject(fault, when);
    HttpsSdk sdk = HttpsSdk.trusting(graph);
    LargeFileUploadTask<PrintDocument> task = task(sdk);
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    UploadResult<?> result =
        sdk.goOn(task, content, PrintDocument::createFromDiscriminatorValue).upload();

    assertThat(result.isUploadSuccessful()).isTrue();
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void javaCancels(UploadSim graph) throws Exception {
    graph.inject(respond(500), onPut());
    LargeFileUploadTask<PrintDocument> task = task(HttpsSdk.trusting(graph));
    assertThatThrownBy(task::upload).isInstanceOf(RuntimeException.class);

    task.deleteSession();

    assertThat(graph.session("flower").orElseThrow().state()).isEqualTo("cancelled");
  }

  @Test
  void javaScriptUploadsADocument(UploadSim graph) throws Exception {
    JsonNode told = Node.trusting(graph).run("upload.js", "print", content);

    assertThat(told.get("item").get("size").asLong()).isEqualTo(content.length);
    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).inFragments(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void javaScriptResumes(Fault fault, When when, UploadSim graph) throws Exception {
    graph.inject(fault, when);

    Node.trusting(graph).run("resume.js", "print", content);

    assertThat(graph).uploaded("flower").withSha256(Sha256.of(content)).afterFaults(1);
  }

  @Test
  void javaScriptAsksAndCancels(UploadSim graph) throws Exception {
    graph.inject(respond(500), onFragment(2));

    JsonNode told = Node.trusting(graph).run("cancel.js", "print", content);

    assertThat(told.get("nextExpectedRanges").get(0).asText())
        .isEqualTo("1048576-" + (content.length - 1));
    assertThat(told.get("answer").asInt()).isEqualTo(204);
    assertThat(graph.session("flower").orElseThrow().state()).isEqualTo("cancelled");
  }
}
