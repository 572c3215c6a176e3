package io.github.uploadsim.samples;

import com.microsoft.graph.core.models.IUploadSession;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.AttachmentInfo;
import com.microsoft.graph.models.AttachmentType;
import com.microsoft.graph.models.TaskFileAttachment;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.todo.lists.item.tasks.item.attachments.createuploadsession.CreateUploadSessionPostRequestBody;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.serialization.Parsable;
import io.github.uploadsim.UploadSim;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import okhttp3.OkHttpClient;

/** The official client for Java, pointed at a simulator. */
final class GraphSdk {

  /** To Do takes 4 MB in one request; the task's own default is 5 MiB. */
  static final int SLICE = 1 << 20;

  private final RequestAdapter adapter;
  private final GraphServiceClient graph;

  private GraphSdk(String baseUrl, OkHttpClient http) {
    this.adapter =
        new BaseGraphRequestAdapter(
            new BaseBearerTokenAuthenticationProvider(new AnyToken()), baseUrl, http);
    this.graph = new GraphServiceClient(adapter);
  }

  /** As the client is out of the box. */
  static GraphSdk at(String baseUrl) {
    return new GraphSdk(baseUrl, GraphClientFactory.create().build());
  }

  /** The same without OkHttp's own second attempts. */
  static GraphSdk withoutHiddenRetries(String baseUrl) {
    return new GraphSdk(
        baseUrl, GraphClientFactory.create().retryOnConnectionFailure(false).build());
  }

  /** The same over https, trusting the simulator's certificate. */
  static GraphSdk trusting(UploadSim graph) {
    return new GraphSdk(
        graph.httpsBaseUrl(),
        GraphClientFactory.create()
            .sslSocketFactory(graph.sslContext().getSocketFactory(), graph.trustManager())
            .retryOnConnectionFailure(false)
            .build());
  }

  /** What sends the client's requests, with the token. */
  RequestAdapter adapter() {
    return adapter;
  }

  /** Creates a session for a file, and the task that will send the file over the same client. */
  LargeFileUploadTask<TaskFileAttachment> attach(String name, byte[] content) throws Exception {
    return task(createSession(name, content.length), content);
  }

  /** The task that sends a file into a session. */
  LargeFileUploadTask<TaskFileAttachment> task(UploadSession session, byte[] content)
      throws Exception {
    session.setUploadUrl(session.getUploadUrl() + "/content");
    return task(session, new ByteArrayInputStream(content), content.length);
  }

  /** What {@code resume()} fails to do: goes on with a stream that starts where the service is. */
  LargeFileUploadTask<TaskFileAttachment> goOn(LargeFileUploadTask<?> failed, byte[] content)
      throws Exception {
    IUploadSession session = failed.updateSessionStatus();
    int next = Integer.parseInt(session.getNextExpectedRanges().get(0).split("-", 2)[0]);
    InputStream rest = new ByteArrayInputStream(content, next, content.length - next);
    return task(session, rest, content.length);
  }

  private LargeFileUploadTask<TaskFileAttachment> task(
      Parsable session, InputStream stream, long size) throws Exception {
    return new LargeFileUploadTask<>(
        adapter, session, stream, size, SLICE, TaskFileAttachment::createFromDiscriminatorValue);
  }

  /** Creates a session for a file. */
  UploadSession createSession(String name, long size) {
    AttachmentInfo info = new AttachmentInfo();
    info.setAttachmentType(AttachmentType.File);
    info.setName(name);
    info.setSize(size);
    CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
    body.setAttachmentInfo(info);
    return graph
        .me()
        .todo()
        .lists()
        .byTodoTaskListId("AAMDiFkfh=")
        .tasks()
        .byTodoTaskId("AAMkADliMm=")
        .attachments()
        .createUploadSession()
        .post(body);
  }

  /** The simulator takes any token; the client's own credentials insist on Microsoft's hosts. */
  static final class AnyToken implements AccessTokenProvider {
    private final AllowedHostsValidator anyHost = new AllowedHostsValidator();

    @Override
    public String getAuthorizationToken(URI url, Map<String, Object> context) {
      return "any";
    }

    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
      return anyHost;
    }
  }
}
